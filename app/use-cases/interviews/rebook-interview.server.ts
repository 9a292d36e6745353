import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { checkClashes, checkPeople, requireAhead, slotOf } from "./internal/booking.server.ts";
import type { BookingInput, SlotTimes } from "./internal/booking.server.ts";
import { lockLoopOf } from "./internal/loop-plan.server.ts";
import { replanLoop } from "./internal/plan-kit.server.ts";
import { aboutInterview, lockInterview } from "./internal/room-door.server.ts";
import type { LoadedInterview } from "./internal/room-door.server.ts";
import { tellAboutInterviewJob } from "./tell-about-interview.job.server.ts";

/**
 * Changes a booked interview: time, place, interviewer, shadows. Everybody concerned gets a new calendar file, a
 * former interviewer is told that it is off theirs, and another time answers the candidate who asked for one. Another
 * interviewer or length plans what is left of the loop anew. The
 * same booking once more changes nothing and tells nobody. Refuses interviews that have started, times gone by, and
 * clashes unless wanted.
 */
export async function rebookInterview(ctx: Ctx, interviewId: string, input: BookingInput): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockLoopOf(tx, interviewId);
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
    const formerShadows = row.shadows.map((shadow) => shadow.personId);
    if (isSameBooking({ ...row, shadowIds: formerShadows }, { ...input, ...slot })) return;
    if (row.startsAt.getTime() !== slot.startsAt.getTime()) requireAhead(slot, ctx.now);
    await checkPeople(tx, input, application.candidate);
    await checkClashes(tx, input, {
      ...slot,
      interviewId,
      candidateId: application.candidateId,
      now: ctx.now,
    });
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
      before: bookingWords({ ...row, shadowIds: formerShadows }),
      after: bookingWords({ ...input, ...slot }),
    });
    if (row.startsAt.getTime() !== slot.startsAt.getTime()) await answerReschedules(tx, ctx, interview);
    if (swapped || row.minutes !== input.minutes) {
      const because = swapped ? `${row.name} has another interviewer` : `${row.name} has other minutes`;
      await replanLoop(tx, ctx, { application, because });
    }
    const staying = [input.interviewerId, ...input.shadowIds];
    await ctx.jobs.enqueue(tx, tellAboutInterviewJob, {
      interviewId,
      change: "changed",
      sequence: calendarSequence,
      toCandidate: true,
      relieved: [...new Set([row.interviewerId, ...formerShadows])].filter((id) => !staying.includes(id)),
    });
  });
}

/** Another time is the answer to a candidate who asked for one. */
async function answerReschedules(tx: Tx, ctx: Ctx, interview: LoadedInterview): Promise<void> {
  const { count } = await tx.candidateRequest.updateMany({
    where: { interviewId: interview.row.id, kind: "reschedule", resolvedAt: null },
    data: { resolvedAt: ctx.now, resolvedById: ctx.actor.id },
  });
  if (count === 0) return;
  await appendEvent(tx, ctx, {
    type: "candidate.request_resolved",
    subject: { kind: "application", id: interview.row.applicationId },
    ...aboutInterview(interview),
    before: { kind: "reschedule", resolved: false },
    after: { kind: "reschedule", resolved: true, requests: count },
  });
}

type Booked = SlotTimes &
  Pick<BookingInput, "timeZone" | "minutes" | "place" | "link" | "interviewerId" | "shadowIds">;

function isSameBooking(a: Booked, b: Booked): boolean {
  return JSON.stringify(bookingWords(a)) === JSON.stringify(bookingWords(b));
}

/** A booking as its event records it. */
function bookingWords({ startsAt, timeZone, minutes, place, link, interviewerId, shadowIds }: Booked) {
  return {
    startsAt: startsAt.toISOString(),
    timeZone,
    minutes,
    place,
    link,
    interviewerId,
    shadowIds: shadowIds.toSorted(),
  };
}
