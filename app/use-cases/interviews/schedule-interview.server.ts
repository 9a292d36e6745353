import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { InterviewKind } from "#app/hiring/interviews/interview-state.ts";
import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { checkClashes, checkPeople, requireAhead, slotOf } from "./internal/booking.server.ts";
import type { BookingInput } from "./internal/booking.server.ts";
import { lockLoop } from "./internal/loop-plan.server.ts";
import { replanLoop } from "./internal/plan-kit.server.ts";
import { tellAboutInterviewJob } from "./tell-about-interview.job.server.ts";

export type ScheduleInput = BookingInput & {
  readonly applicationId: string;
  readonly kind: InterviewKind;
  readonly number: number;
};

/**
 * Books one interview of the opening's plan: time in a zone, place or link, interviewer and shadows. Plans its
 * questions within the whole loop and has everybody invited by mail with a calendar file. Returns its id. Refuses the wrong stage, a
 * session that is booked already, a time gone by, people who are not active, and clashes unless they are wanted.
 */
export async function scheduleInterview(ctx: Ctx, input: ScheduleInput): Promise<{ interviewId: string }> {
  return inTransaction(ctx.db, async (tx) => {
    await lockLoop(tx, input.applicationId);
    const loaded = await loadApplication(tx, input.applicationId);
    if (!loaded) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "schedule", loaded.subject), "This application");
    const { row } = loaded;
    if (row.disposition) throw conflict(`This application was ${row.disposition}. Reopen it before booking.`);
    const stage = input.kind === "phone" ? "phone_screen" : "onsite";
    if (row.stage !== stage)
      throw invalid(
        `This interview belongs to ${STAGE_NAMES[stage]}; the application is at ${STAGE_NAMES[row.stage]}.`,
      );
    const { kind, number } = input;
    const session = await tx.openingSession.findFirst({ where: { openingId: row.openingId, kind, number } });
    if (!session) throw invalid("The opening's interview plan has no such interview. Edit the plan first.");
    const taken = row.interviews.some(
      (one) => one.kind === kind && one.number === number && one.state !== "no_show",
    );
    if (taken) throw conflict(`${session.name} is booked already. Reload to change the booking.`);
    const slot = slotOf(input);
    requireAhead(slot, ctx.now);
    await checkPeople(tx, input, row.candidate);
    await checkClashes(tx, input, { ...slot, interviewId: "", candidateId: row.candidateId });
    const interview = await tx.interview.create({
      data: {
        applicationId: row.id,
        kind,
        number,
        name: session.name,
        focus: session.focus,
        minutes: input.minutes,
        ...slot,
        timeZone: input.timeZone,
        place: input.place,
        link: input.link,
        interviewerId: input.interviewerId,
        shadows: { create: input.shadowIds.map((personId) => ({ personId })) },
      },
    });
    await appendEvent(tx, ctx, {
      type: "interview.scheduled",
      subject: { kind: "interview", id: interview.id },
      openingId: row.openingId,
      candidateId: row.candidateId,
      applicationId: row.id,
      interviewId: interview.id,
      after: {
        startsAt: slot.startsAt.toISOString(),
        timeZone: input.timeZone,
        interviewerId: input.interviewerId,
      },
    });
    await replanLoop(tx, ctx, { application: row, because: `${session.name} was booked` });
    await ctx.jobs.enqueue(tx, tellAboutInterviewJob, {
      interviewId: interview.id,
      change: "booked",
      sequence: interview.calendarSequence,
      toCandidate: true,
      relieved: [],
    });
    return { interviewId: interview.id };
  });
}
