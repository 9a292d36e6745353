import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ResumeList } from "#app/components/screening/resume-list.tsx";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { declineMany } from "#app/use-cases/applications/decline-many.server.ts";
import { getScreeningQueue } from "#app/use-cases/applications/list-screening.server.ts";

const INTENTS = ["decline"] as const;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Resumes that wait, ${page?.opening.title ?? ""} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const queue = await getScreeningQueue(ctx, param(args, "openingId"), { view: "waiting" });
    const { opening, blind, keys, waiting } = queue;
    return { opening, blind, keys, resumes: waiting };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "decline": {
        const declined = await declineMany(ctx, {
          openingId: param(args, "openingId"),
          applicationIds: textOf(form, "ids")
            .split(",")
            .filter((id) => id !== ""),
          reasonCode: textOf(form, "reasonCode"),
          note: textOf(form, "note").slice(0, 4000),
          sendMail: textOf(form, "sendMail") === "yes",
          typedCount: textOf(form, "typedCount"),
        });
        return { ok: true as const, problem: null, fields: {}, declined };
      }
    }
  });
}

export default function ListPage() {
  const { opening, blind, keys, resumes } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to={`/screening/${opening.id}`}>Screening, {opening.title}</UpLink>}
        title="Resumes that wait"
      />
      <ResumeList openingId={opening.id} resumes={resumes} blind={blind} keys={keys} />
    </Page>
  );
}
