import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { keepLast } from "#app/components/live/keep-last.ts";
import { useChanges } from "#app/components/live/use-changes.ts";
import { QueueScreen } from "#app/components/screening/queue-screen.tsx";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getResumeToScreen } from "#app/use-cases/applications/get-resume-to-screen.server.ts";
import { SCREENING_VIEWS, getScreeningQueue } from "#app/use-cases/applications/list-screening.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Screening ${page?.queue.opening.title ?? ""} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const query = new URL(args.request.url).searchParams;
    const view = SCREENING_VIEWS.find((one) => one === query.get("view")) ?? "waiting";
    const queue = await getScreeningQueue(ctx, param(args, "openingId"), { view });
    // Where they were, here or on another device; else the oldest.
    const wanted = [query.get("application"), queue.ownPlace];
    const current = queue.waiting.find(({ id }) => wanted.includes(id)) ?? queue.waiting[0] ?? null;
    return { queue, first: current ? await getResumeToScreen(ctx, current.id) : null };
  });
}

export function clientLoader(args: ClientLoaderFunctionArgs) {
  return keepLast<Awaited<ReturnType<typeof loader>>>(args);
}
// What the page was delivered with is the first to be kept.
clientLoader.hydrate = true;

export default function QueuePage() {
  const { queue, first } = useLoaderData<typeof loader>();
  useChanges({ openingId: queue.opening.id, places: true });
  return (
    <Page width="full">
      <PageHeader eyebrow={<UpLink to="/screening">Screening</UpLink>} title={queue.opening.title} />
      <QueueScreen key={`${queue.opening.id} ${queue.view}`} queue={queue} first={first} />
    </Page>
  );
}
