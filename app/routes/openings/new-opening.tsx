import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OpeningForm } from "#app/components/openings/opening-form.tsx";
import { readOpeningForm } from "#app/hiring/openings/read-opening-form.ts";
import { plainEntries, readIntent } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { createOpening } from "#app/use-cases/openings/create-opening.server.ts";
import { getOpeningChoices } from "#app/use-cases/openings/get-opening-choices.server.ts";

const INTENTS = ["save"] as const;

export const meta: MetaFunction = () => [{ title: "Open a role · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => ({
    ...(await getOpeningChoices(ctx)),
    me: { id: ctx.actor.id, role: ctx.actor.role },
  }));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    await getOpeningChoices(ctx);
    const form = await args.request.formData();
    readIntent(form, INTENTS);
    const read = readOpeningForm(plainEntries(form));
    if (!read.ok)
      return data(
        { ok: false, problem: "Correct the fields marked below.", fields: read.fields },
        { status: 400 },
      );
    const { id } = await createOpening(ctx, read.value);
    throw redirect(`/openings/${id}`);
  });
}

export default function NewOpeningPage() {
  const { profiles, people, me } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page width="reading">
      <PageHeader
        title="Open a role"
        description="It starts as a draft; candidates see it once you publish it."
      />
      <OpeningForm
        profiles={profiles}
        people={people}
        fixedProfile={false}
        answer={answer}
        submitLabel="Save as draft"
        initial={{
          title: "",
          profileId: "",
          headcount: 1,
          seniority: "mid",
          employmentType: "full_time",
          location: "",
          country: "",
          remote: false,
          salaryRange: "",
          description: "",
          hiringManagerId: me.role === "hiring_manager" ? me.id : "",
          recruiterId: me.role === "recruiter" ? me.id : "",
          teamIds: [],
          schoolLine: true,
          showTotals: true,
          strict: false,
          blindScreening: false,
          secondLookShare: 0,
          sessions: [],
          questions: [],
        }}
      />
    </Page>
  );
}
