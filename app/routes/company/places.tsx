import { Alert } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PlaceList } from "#app/components/screening/place-list.tsx";
import { notFound } from "#app/hiring/refusal.ts";
import { KnownPlaceSchema } from "#app/hiring/screening/known-places.ts";
import type { KnownPlaceKind } from "#app/hiring/screening/known-places.ts";
import { readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import type { RouteArgs } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { addPlace } from "#app/use-cases/company/add-place.server.ts";
import { changePlace } from "#app/use-cases/company/change-place.server.ts";
import { listPlaces } from "#app/use-cases/company/list-places.server.ts";
import { restorePlace } from "#app/use-cases/company/restore-place.server.ts";
import { retirePlace } from "#app/use-cases/company/retire-place.server.ts";

const INTENTS = ["add", "change", "retire", "restore"] as const;

const TITLES: Readonly<Record<KnownPlaceKind, string>> = {
  employer: "Employers we know",
  school: "Schools we know",
};
const DESCRIPTIONS: Readonly<Record<KnownPlaceKind, string>> = {
  employer:
    "Which companies and teams are strong in engineering or decide by data, as far as we know. They light up in resumes and decide nothing: what counts is what the person's own team did.",
  school: "Which programmes are demanding, as far as we know. They light up in resumes and decide nothing.",
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${TITLES[page?.kind ?? "employer"]} · Baton` },
];

function kindOf(args: RouteArgs): KnownPlaceKind {
  switch (param(args, "list")) {
    case "employers":
      return "employer";
    case "schools":
      return "school";
    default:
      throw notFound("This page");
  }
}

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => ({
    ...(await listPlaces(ctx, kindOf(args))),
    today: ctx.now.toISOString().slice(0, 10),
  }));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const kind = kindOf(args);
    await listPlaces(ctx, kind);
    const here = `/company/${param(args, "list")}`;
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    const placeId = textOf(form, "placeId");
    switch (intent) {
      case "add":
      case "change": {
        const read = readFields(form, KnownPlaceSchema, ["marks"]);
        if (!read.ok) return data(read, { status: 400 });
        if (intent === "add") await addPlace(ctx, kind, read.value);
        else
          await changePlace(ctx, kind, { ...read.value, placeId, version: Number(textOf(form, "version")) });
        return redirectWithToast(here, { message: "Written down." });
      }
      case "retire":
        await retirePlace(ctx, kind, placeId);
        return redirectWithToast(here, {
          message: "Off the list: resumes light it up no more.",
          undo: { action: here, fields: { intent: "restore", placeId } },
        });
      case "restore":
        await restorePlace(ctx, kind, placeId);
        return redirectWithToast(here, { message: "Back on the list." });
    }
  });
}

export default function PlacesPage() {
  const { kind, places, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page>
      <PageHeader
        eyebrow={<UpLink to="/screening">Screening</UpLink>}
        title={TITLES[kind]}
        description={DESCRIPTIONS[kind]}
      />
      {kind === "school" ? (
        <Alert color="yellow" mb="lg" title="Why an opening may go without the school line">
          A school stands in for money, place and background as well as for ability: who was admitted is
          known, what they can do is not. It says little beyond grades and what somebody has built, and less
          with every year of work. Where that outweighs what it tells, switch the line off in the
          opening&apos;s settings: then no school lights up there and nobody is rated by it. Read blind,
          schools are hidden anyway.
        </Alert>
      ) : null}
      <PlaceList key={kind} kind={kind} places={places} today={today} answer={answer} />
    </Page>
  );
}
