import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import type { Stage } from "#app/hiring/applications/stages.ts";
import { longAgo } from "#app/hiring/long-ago.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

const MOVING = [
  "application.moved",
  "application.screened",
  "application.reopened",
  "application.move_undone",
];

/** Says who moved an application last and when, for somebody whose page showed an older truth. */
export async function whoMovedLast(
  tx: Tx,
  application: { readonly id: string; readonly stage: Stage },
  now: Date,
): Promise<string> {
  const event = await tx.event.findFirst({
    where: { applicationId: application.id, type: { in: MOVING } },
    orderBy: { id: "desc" },
    select: { actorId: true, at: true },
  });
  const person = event?.actorId
    ? await tx.person.findFirst({ where: { id: event.actorId }, select: { name: true } })
    : null;
  const when = event ? ` ${longAgo(event.at, now)}` : "";
  return `${person?.name ?? "Somebody"} moved this application to ${STAGE_NAMES[application.stage]}${when}. Go on from there.`;
}
