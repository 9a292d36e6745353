import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { checkClashes, checkPeople, slotOf } from "./internal/booking.server.ts";
import type { BookingInput } from "./internal/booking.server.ts";
import { aboutInterview, lockInterview } from "./internal/room-door.server.ts";
import { tellAboutInterviewJob } from "./tell-about-interview.job.server.ts";

/**
 * Changes a booked interview: time, place, interviewer, shadows. Everybody concerned gets a new calendar file; a
 * former interviewer is told that it is off theirs. Refuses interviews that have started, and clashes unless wanted.
 */
export async function rebookInterview(ctx: Ctx, interviewId: string, input: BookingInput): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, interviewId);
    requireAllowed(canOnInterview(ctx.actor, "reschedule", interview.subject), "This interview");
    const { row } = interview;
    if (row.state !== "scheduled")
      throw conflict("This interview has started or is over, so its booking stays as it was.");
    const application = await tx.application.findFirstOrThrow({
      where: { id: row.applicationId },
      include: { candidate: true },
    });
    const slot = slotOf(input);
    await checkPeople(tx, input, application.candidate);
    await checkClashes(tx, input, { ...slot, interviewId, candidateId: application.candidateId });
    const before = {
      startsAt: row.startsAt.toISOString(),
      interviewerId: row.interviewerId,
      place: row.place,
      link: row.link,
    };
    const { calendarSequence } = await tx.interview.update({
      where: { id: interviewId },
      data: {
        ...slot,
        minutes: input.minutes,
        timeZone: input.timeZone,
        place: input.place,
        link: input.link,
        interviewerId: input.interviewerId,
        calendarSequence: { increment: 1 },
        version: { increment: 1 },
      },
    });
    const formerShadows = row.shadows.map((shadow) => shadow.personId);
    const gone = formerShadows.filter((id) => !input.shadowIds.includes(id));
    await tx.interviewShadow.updateMany({
      where: { interviewId, personId: { in: gone } },
      data: { removedAt: ctx.now },
    });
    for (const personId of input.shadowIds) {
      await tx.interviewShadow.upsert({
        where: { interviewId_personId: { interviewId, personId } },
        create: { interviewId, personId },
        update: { removedAt: null },
      });
    }
    const swapped = row.interviewerId !== input.interviewerId;
    await appendEvent(tx, ctx, {
      type: swapped ? "interview.interviewer_changed" : "interview.changed",
      subject: { kind: "interview", id: interviewId },
      ...aboutInterview(interview),
      before,
      after: {
        startsAt: slot.startsAt.toISOString(),
        interviewerId: input.interviewerId,
        place: input.place,
        link: input.link,
      },
    });
    const staying = [input.interviewerId, ...input.shadowIds];
    await ctx.jobs.enqueue(tx, tellAboutInterviewJob, {
      interviewId,
      change: "changed",
      sequence: calendarSequence,
      toCandidate: true,
      relieved: [...new Set([row.interviewerId, ...formerShadows])].filter((id) => !staying.includes(id)),
      formerStartsAt: row.startsAt.getTime() === slot.startsAt.getTime() ? null : row.startsAt.toISOString(),
    });
  });
}
