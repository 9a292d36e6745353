import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OpeningForm } from "#app/components/openings/opening-form.tsx";
import { readOpeningForm } from "#app/hiring/openings/read-opening-form.ts";
import { forbidden } from "#app/hiring/refusal.ts";
import { plainEntries, readIntent } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { editOpening } from "#app/use-cases/openings/edit-opening.server.ts";
import { getOpeningChoices } from "#app/use-cases/openings/get-opening-choices.server.ts";
import { getOpening } from "#app/use-cases/openings/get-opening.server.ts";

const INTENTS = ["save"] as const;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Edit ${page?.opening.title ?? "opening"} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const found = await getOpening(ctx, param(args, "openingId"));
    if (!found.may.edit)
      throw forbidden("This opening is changed by its hiring manager, by recruiters and by admins.");
    return { ...found, choices: await getOpeningChoices(ctx) };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const openingId = param(args, "openingId");
    const found = await getOpening(ctx, openingId);
    if (!found.may.edit)
      throw forbidden("This opening is changed by its hiring manager, by recruiters and by admins.");
    const form = await args.request.formData();
    readIntent(form, INTENTS);
    const entries = plainEntries(form);
    const read = readOpeningForm({ ...entries, profileId: found.opening.profileId });
    if (!read.ok)
      return data(
        { ok: false, problem: "Correct the fields marked below.", fields: read.fields },
        { status: 400 },
      );
    await editOpening(ctx, openingId, { ...read.value, version: Number(entries["version"]) });
    throw redirectWithToast(`/openings/${openingId}`, { message: "The opening was saved." });
  });
}

export default function EditOpeningPage() {
  const { opening, questions, sessions, team, choices, rubric } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  // The opening keeps its own rubric version, whatever has been published since.
  const profiles = choices.profiles.map((profile) =>
    profile.id === opening.profileId
      ? {
          ...profile,
          rubric: { ...profile.rubric, version: rubric.version, competencies: rubric.competencies },
        }
      : profile,
  );
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to={`/openings/${opening.id}`}>{opening.title}</UpLink>}
        title="Edit the opening"
      />
      <OpeningForm
        profiles={profiles}
        people={choices.people}
        fixedProfile
        version={opening.version}
        answer={answer}
        submitLabel="Save"
        initial={{
          ...opening,
          teamIds: team.map((member) => member.id),
          sessions: sessions.map(({ kind, number, name, minutes, focus, defaultInterviewerId }) => ({
            kind,
            number,
            name,
            minutes,
            focus,
            defaultInterviewerId,
          })),
          questions: questions.map(({ id, kind, prompt, choices: offered, required, knockOuts }) => ({
            id,
            kind,
            prompt,
            choices: offered,
            required,
            knockOuts,
          })),
        }}
      />
    </Page>
  );
}
