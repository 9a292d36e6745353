import { Button } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { RubricEditor } from "#app/components/rubrics/rubric-editor.tsx";
import { PublishedMeanwhile, SavedMeanwhile } from "#app/components/rubrics/too-late.tsx";
import { forbidden } from "#app/hiring/refusal.ts";
import { compareRubrics } from "#app/hiring/rubrics/compare-rubrics.ts";
import { readRubricDraft } from "#app/hiring/rubrics/read-rubric-draft.ts";
import { isChangeable } from "#app/hiring/rubrics/vocabulary.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { useFreshOnReturn } from "#app/ui/use-fresh-on-return.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { UpLink } from "#app/ui/up-link.tsx";
import { carryIntoDraft } from "#app/use-cases/rubrics/carry-into-draft.server.ts";
import { getRubric } from "#app/use-cases/rubrics/get-rubric.server.ts";
import { saveRubricDraft } from "#app/use-cases/rubrics/save-rubric-draft.server.ts";

const INTENTS = ["save", "carry"] as const;
const NOT_KEPT_BY_YOU = "Rubrics are drafted and published by hiring managers and admins.";

export const meta: MetaFunction = () => [{ title: "Edit a rubric draft · Baton" }];

// Whoever was too late sees what somebody else has saved or published, beside what they typed.
export const shouldRevalidate = revalidateConflict;

/**
 * The page stays where it is when its draft is published in another tab: led away, an editor would lose what was typed.
 */
export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const found = await getRubric(ctx, param(args, "versionId"));
    if (!found.may.draft) throw forbidden(NOT_KEPT_BY_YOU);
    return found;
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const versionId = param(args, "versionId");
    const { may } = await getRubric(ctx, versionId);
    if (!may.draft) throw forbidden(NOT_KEPT_BY_YOU);
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    const read = readRubricDraft(textOf(form, "draft"));
    if (!read.ok) return data(read, { status: 400 });
    switch (intent) {
      case "save":
        await saveRubricDraft(ctx, { versionId, savedAt: textOf(form, "savedAt") }, read.value);
        return redirectWithToast(`/rubrics/versions/${versionId}`, { message: "The draft was saved." });
      case "carry": {
        const draft = await carryIntoDraft(ctx, versionId, read.value);
        return redirectWithToast(`/rubrics/versions/${draft.versionId}`, {
          message: `Kept, as the draft of version ${draft.version}.`,
        });
      }
    }
  });
}

export default function EditRubricPage() {
  const { version, rubric } = useLoaderData<typeof loader>();
  // As it was opened, whatever has been loaded since: what somebody else does meanwhile must be noticed.
  const [opened] = useState({ isDraft: isChangeable(version.state), rubric });
  useFreshOnReturn();
  return (
    <Page>
      <PageHeader
        eyebrow={
          <UpLink to={`/rubrics/versions/${version.id}`}>
            {version.profile.name}, version {version.number}
          </UpLink>
        }
        title={opened.isDraft ? "Edit the draft" : `Version ${version.number} is published`}
        description={
          opened.isDraft
            ? "Openings keep the version they started with; new ones start with this one once it is published."
            : "A published version never changes. A new version is drafted from it, on its page."
        }
      />
      {opened.isDraft ? (
        <DraftForm opened={opened.rubric} />
      ) : (
        <Button component={Link} to={`/rubrics/versions/${version.id}`}>
          Go to version {version.number}
        </Button>
      )}
    </Page>
  );
}

type Rubric = ReturnType<typeof useLoaderData<typeof loader>>["rubric"];

/** The form of a draft, which goes on standing when somebody else saves or publishes it. */
function DraftForm({ opened }: { readonly opened: Rubric }) {
  const { version, rubric, comparison, library } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const [seen, setSeen] = useState({ savedAt: version.savedAt, rubric: opened, taken: 0 });
  const [settled, setSettled] = useState<unknown>(null);
  const problem = answer === settled ? null : answer;
  const isPublished = !isChangeable(version.state);
  function settle(taken: number) {
    setSeen({ savedAt: version.savedAt, rubric, taken });
    setSettled(answer);
  }
  return (
    <>
      <ProblemAlert answer={problem} />
      {isPublished ? <PublishedMeanwhile version={version} /> : null}
      {!isPublished && version.savedAt !== seen.savedAt ? (
        <SavedMeanwhile
          changes={compareRubrics(seen.rubric, rubric)}
          onKeepMine={() => settle(seen.taken)}
          onTakeTheirs={() => settle(seen.taken + 1)}
        />
      ) : null}
      <Form method="post">
        <input type="hidden" name="intent" value={isPublished ? "carry" : "save"} />
        <input type="hidden" name="savedAt" value={seen.savedAt} />
        <RubricEditor
          key={seen.taken}
          initial={seen.rubric}
          published={comparison?.state === "published" ? comparison.before : null}
          profileKey={version.profile.key}
          library={library}
          answer={problem}
          busy={busy}
          submitLabel={isPublished ? "Keep it as a new draft" : "Save the draft"}
        />
      </Form>
    </>
  );
}
