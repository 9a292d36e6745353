import { requireAllowed } from "#app/hiring/access/require.ts";
import { canReadCalendars } from "#app/hiring/access/scheduling.policy.ts";
import { instantAt } from "#app/hiring/scheduling/zoned-time.ts";
import { fetchCalendar } from "#app/platform/calendar/fetch-calendar.server.ts";
import { readBusyTimes } from "#app/platform/calendar/read-busy-times.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";

const AHEAD_MS = 90 * 86_400_000;

/** Brings a calendar's text, or says what is wrong with it. */
export type FetchCalendar = typeof fetchCalendar;

/**
 * Reads one calendar and keeps when its owner is busy in the next three months, in place of what was read before. When
 * it cannot be read, the owner is told on their page and the last known times stay; so they are of single events that
 * make no sense. For the system alone.
 */
export async function readCalendar(
  ctx: SystemCtx,
  feedId: string,
  fetchIt: FetchCalendar = fetchCalendar,
): Promise<"read" | "failed" | "gone"> {
  requireAllowed(canReadCalendars(ctx.eventActor), "Calendars");
  const feed = await ctx.db.calendarFeed.findFirst({
    where: { id: feedId, removedAt: null, person: { deactivatedAt: null } },
    select: { url: true, person: { select: { timeZone: true, email: true } } },
  });
  if (!feed) return "gone";
  const from = ctx.now.getTime();
  const { timeZone: zone, email } = feed.person;
  const reading = { from, to: from + AHEAD_MS, zone, email, instantAt };
  const fetched = await fetchIt(feed.url);
  const read = fetched.ok ? await readBusyTimes(fetched.text, reading) : fetched;
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "CalendarFeed" WHERE id = ${feedId} FOR UPDATE`;
    const { count } = await tx.calendarFeed.updateMany({
      where: { id: feedId, removedAt: null },
      data: read.ok
        ? { triedAt: ctx.now, readAt: ctx.now, problem: read.warning }
        : { triedAt: ctx.now, problem: read.problem },
    });
    if (count === 0) return "gone";
    if (!read.ok) return "failed";
    await tx.busyTime.deleteMany({ where: { feedId } });
    await tx.busyTime.createMany({
      data: read.spans.map((span) => {
        return { feedId, startsAt: new Date(span.from), endsAt: new Date(span.to) };
      }),
    });
    return "read";
  });
}
