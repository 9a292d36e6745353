import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReplayScreen } from "#app/components/live-notes/replay-screen.tsx";
import { DELIVERY_TAG_NAMES } from "#app/hiring/questions/vocabulary.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getReplay } from "#app/use-cases/live-notes/get-replay.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.candidate.name}: ${data.interview.name}, replay · Baton` : "Replay · Baton" },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getReplay(ctx, param(args, "interviewId")));
}

export default function ReplayPage() {
  const { interview, candidate, shared, own, asked, tags, people, competencies } =
    useLoaderData<typeof loader>();
  const marks = [
    ...asked.map(({ id, at, title, by }) => ({ id, at, kind: "asked" as const, text: title, by })),
    ...tags.map(({ id, at, name, by }) => ({
      id,
      at,
      kind: "delivery" as const,
      text: DELIVERY_TAG_NAMES[name],
      by,
    })),
  ].toSorted((a, b) => a.at - b.at);
  return (
    <Page>
      <PageHeader
        eyebrow={
          <UpLink to={`/interviews/${interview.id}`}>
            {candidate.name}, {interview.name}
          </UpLink>
        }
        title="Replay"
        description="How the interview was written down. What was moved to a private note is not in it."
      />
      <ReplayScreen shared={shared} own={own} marks={marks} people={people} competencies={competencies} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
