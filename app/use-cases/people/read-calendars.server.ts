import { requireAllowed } from "#app/hiring/access/require.ts";
import { canReadCalendars } from "#app/hiring/access/scheduling.policy.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { readCalendarJob } from "./read-calendar.job.server.ts";

const MOST_AT_ONCE = 500;

/** Enqueues reading for every calendar, those first that waited longest. Answers how many. For the system alone. */
export async function readCalendars(ctx: SystemCtx): Promise<number> {
  requireAllowed(canReadCalendars(ctx.eventActor), "Calendars");
  return inTransaction(ctx.db, async (tx) => {
    const feeds = await tx.calendarFeed.findMany({
      where: { removedAt: null, person: { deactivatedAt: null } },
      orderBy: [{ triedAt: { sort: "asc", nulls: "first" } }, { id: "asc" }],
      take: MOST_AT_ONCE,
      select: { id: true },
    });
    for (const { id } of feeds) await ctx.jobs.enqueue(tx, readCalendarJob, { feedId: id });
    return feeds.length;
  });
}
