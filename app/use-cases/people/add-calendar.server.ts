import { z } from "zod";
import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadInterviewer } from "./internal/interviewer.server.ts";
import { readCalendarJob } from "./read-calendar.job.server.ts";

const MOST_CALENDARS = 5;
const AddressSchema = z
  .string()
  .trim()
  .max(2000)
  .transform((text) => text.replace(/^webcals?:/i, "https:"))
  .pipe(z.url({ protocol: /^https$/ }));

/**
 * Adds a calendar by its private address, from which busy times are read at once and then every half hour. For its
 * owner alone: the address opens the calendar. Refuses what is no https address, the same one twice, and a sixth.
 */
export async function addCalendar(ctx: Ctx, address: string): Promise<void> {
  const personId = ctx.actor.id;
  requireAllowed(canOnPerson(ctx.actor, "edit_profile", { personId }), "This page");
  const read = AddressSchema.safeParse(address);
  const message = "Give the calendar's private address; it begins with https:// and mostly ends in .ics.";
  if (!read.success) throw invalid(message, { url: message });
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR NO KEY UPDATE`;
    await loadInterviewer(tx, personId);
    const there = await tx.calendarFeed.findMany({
      where: { personId, removedAt: null },
      select: { url: true },
    });
    if (there.some(({ url }) => url === read.data)) throw conflict("This calendar is on the list already.");
    if (there.length >= MOST_CALENDARS)
      throw conflict(`Keep to ${MOST_CALENDARS} calendars; remove one first.`);
    const { id } = await tx.calendarFeed.create({ data: { personId, url: read.data, createdAt: ctx.now } });
    await appendEvent(tx, ctx, {
      type: "calendar.added",
      subject: { kind: "calendar", id },
      after: { personId, server: new URL(read.data).hostname },
    });
    await ctx.jobs.enqueue(tx, readCalendarJob, { feedId: id });
  });
}
