import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { onDaysTaken } from "#app/hiring/scheduling/days-taken.ts";
import type { InterviewSettings } from "#app/hiring/scheduling/interview-settings.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { holidayPlaceName } from "#app/platform/holidays/public-holidays.server.ts";
import { loadInterviewer, settingsOf } from "./internal/interviewer.server.ts";
import { comingInterviews, offeredInterviews, tellAway, tellDaysLost } from "./internal/tell-away.server.ts";

/**
 * Sets when and how much somebody interviews: hours, days off, limits, own video room. What is booked or held already
 * stays; answers how many interviews they are to hold on days that they take off now, whose recruiters are told, as are
 * those of days that candidates can no longer choose. For themself and for admins; the same settings once more change nothing. Refuses a place that is none.
 */
export async function setInterviewing(
  ctx: Ctx,
  personId: string,
  after: InterviewSettings,
): Promise<{ readonly onDaysOff: number }> {
  requireAllowed(canOnPerson(ctx.actor, "edit_profile", { personId }), "This page");
  const { holidayPlace } = after;
  if (holidayPlace !== "" && (await holidayPlaceName(holidayPlace)) === null) {
    const message = "Choose a country or region from the list.";
    throw invalid(message, { holidayPlace: message });
  }
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR NO KEY UPDATE`;
    const person = await loadInterviewer(tx, personId);
    const before = settingsOf(person.interviewSettings);
    if (JSON.stringify(before) === JSON.stringify(after)) return { onDaysOff: 0 };
    const data = { ...after, updatedAt: ctx.now };
    await tx.interviewSettings.upsert({
      where: { personId },
      create: { personId, ...data },
      update: data,
    });
    await appendEvent(tx, ctx, {
      type: "person.interviewing_changed",
      subject: { kind: "person", id: personId },
      before,
      after,
    });
    const change = { before: before.timeOff, after: after.timeOff, zone: person.timeZone };
    const words = "has the day off";
    const taken = onDaysTaken(await comingInterviews(tx, ctx, personId), change);
    await tellAway(tx, ctx, taken, words);
    const lost = onDaysTaken(await offeredInterviews(tx, ctx, personId), change);
    await tellDaysLost(tx, ctx, lost, { name: person.name, words });
    return { onDaysOff: taken.length };
  });
}
