import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { RubricEditor } from "#app/components/rubrics/rubric-editor.tsx";
import { conflict, forbidden } from "#app/hiring/refusal.ts";
import { readRubricDraft } from "#app/hiring/rubrics/read-rubric-draft.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { useFreshOnReturn } from "#app/ui/use-fresh-on-return.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getRubric } from "#app/use-cases/rubrics/get-rubric.server.ts";
import { saveRubricDraft } from "#app/use-cases/rubrics/save-rubric-draft.server.ts";

const INTENTS = ["save"] as const;
const NOT_KEPT_BY_YOU = "Rubrics are drafted and published by hiring managers and admins.";
const PUBLISHED = "A published rubric version never changes. Draft a new version from it.";

export const meta: MetaFunction = () => [{ title: "Edit a rubric draft · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const found = await getRubric(ctx, param(args, "versionId"));
    const { version, may } = found;
    if (!may.draft) throw forbidden(NOT_KEPT_BY_YOU);
    // The version's own page is where a new one is drafted from it.
    if (!may.edit)
      throw redirectWithToast(`/rubrics/versions/${version.id}`, { message: PUBLISHED, tone: "warning" });
    return found;
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const versionId = param(args, "versionId");
    const { may } = await getRubric(ctx, versionId);
    if (!may.draft) throw forbidden(NOT_KEPT_BY_YOU);
    if (!may.edit) throw conflict(PUBLISHED);
    const form = await args.request.formData();
    readIntent(form, INTENTS);
    const read = readRubricDraft(textOf(form, "draft"));
    if (!read.ok) return data(read, { status: 400 });
    await saveRubricDraft(ctx, { versionId, savedAt: textOf(form, "savedAt") }, read.value);
    return redirectWithToast(`/rubrics/versions/${versionId}`, { message: "The draft was saved." });
  });
}

export default function EditRubricPage() {
  const { version, rubric, comparison, library } = useLoaderData<typeof loader>();
  // As it was opened, whatever has been loaded since: a later save by somebody else must be noticed.
  const [savedAt] = useState(version.savedAt);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  useFreshOnReturn();
  return (
    <Page>
      <PageHeader
        eyebrow={
          <UpLink to={`/rubrics/versions/${version.id}`}>
            {version.profile.name}, version {version.number}
          </UpLink>
        }
        title="Edit the draft"
        description="Openings keep the version they started with; new ones start with this one once it is published."
      />
      <ProblemAlert answer={answer} />
      <Form method="post">
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="savedAt" value={savedAt} />
        <RubricEditor
          initial={rubric}
          published={comparison?.state === "published" ? comparison.before : null}
          profileKey={version.profile.key}
          library={library}
          answer={answer}
          busy={busy}
        />
      </Form>
    </Page>
  );
}
