import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/** Forgets a calendar: its address and everything read from it. For its owner and for admins; refuses one that is gone. */
export async function removeCalendar(ctx: Ctx, personId: string, feedId: string): Promise<void> {
  requireAllowed(canOnPerson(ctx.actor, "edit_profile", { personId }), "This page");
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "CalendarFeed" WHERE id = ${feedId} FOR UPDATE`;
    const feed = await tx.calendarFeed.findFirst({ where: { id: feedId, personId } });
    if (!feed) throw notFound("This calendar");
    if (feed.removedAt) throw conflict("This calendar was removed already.");
    await tx.busyTime.deleteMany({ where: { feedId } });
    await tx.calendarFeed.update({ where: { id: feedId }, data: { removedAt: ctx.now, url: "" } });
    await appendEvent(tx, ctx, {
      type: "calendar.removed",
      subject: { kind: "calendar", id: feedId },
      before: { personId, server: new URL(feed.url).hostname },
    });
  });
}
