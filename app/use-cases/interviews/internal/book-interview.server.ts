import { STAGE_NAMES, type Stage } from "#app/hiring/applications/stages.ts";
import type { InterviewKind } from "#app/hiring/interviews/interview-state.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";
import type { loadApplication } from "#app/platform/db/sight.server.ts";
import { tellAboutInterviewJob } from "../tell-about-interview.job.server.ts";
import { checkPeople, requireAhead } from "./booking.server.ts";
import type { BookingInput, SlotTimes } from "./booking.server.ts";
import { bookingWords } from "./change-booking.server.ts";

export type SessionBooking = Omit<BookingInput, "date" | "time"> & {
  readonly kind: InterviewKind;
  readonly number: number;
};

/** One interview that is to be booked: who and where, and when. */
type Wanted = { readonly input: SessionBooking; readonly slot: SlotTimes };
export type BookableApplication = NonNullable<Awaited<ReturnType<typeof loadApplication>>>["row"];

/**
 * The session of the opening's plan that is to be booked, its people and the candidate locked until the transaction ends.
 * Refuses the wrong stage, a second phone screen that is not asked for, a session that is booked already, a time gone by,
 * and people who are not active. Whether they are to be had then is the caller's to ask.
 */
export async function requireBookable(
  tx: Tx,
  ctx: BaseCtx,
  row: BookableApplication,
  { input, slot }: Wanted,
) {
  requireStage(row, input.kind);
  const { kind, number } = input;
  requireAskedFor(row, input);
  const session = await tx.openingSession.findFirst({ where: { openingId: row.openingId, kind, number } });
  if (!session) throw invalid("The opening's interview plan has no such interview. Edit the plan first.");
  const taken = row.interviews.some(
    (one) => one.kind === kind && one.number === number && one.state !== "no_show",
  );
  if (taken) throw conflict(`${session.name} is booked already. Reload to change the booking.`);
  requireAhead(slot, ctx.now);
  await checkPeople(tx, input, row.candidate);
  return session;
}

/** Books one interview that may be; the caller holds the loop, has everybody invited and plans the loop anew. */
export async function bookInterview(
  tx: Tx,
  ctx: BaseCtx,
  row: BookableApplication,
  { input, slot, session }: Wanted & { readonly session: Awaited<ReturnType<typeof requireBookable>> },
): Promise<{ readonly interviewId: string; readonly name: string }> {
  const { kind, number } = input;
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
  await appendNews(tx, ctx, {
    type: "interview.scheduled",
    subject: { kind: "interview", id: interview.id },
    openingId: row.openingId,
    candidateId: row.candidateId,
    applicationId: row.id,
    interviewId: interview.id,
    after: bookingWords({ ...input, ...slot }),
  });
  return { interviewId: interview.id, name: session.name };
}

/** Has everybody invited to one interview that was just booked. */
export async function inviteTo(tx: Tx, ctx: BaseCtx, interviewId: string): Promise<void> {
  const telling = { interviewId, change: "booked", sequence: 0, toCandidate: true } as const;
  await ctx.jobs.enqueue(tx, tellAboutInterviewJob, telling);
}

/** Refuses a second phone screen that this application does not need. */
export function requireAskedFor(
  row: BookableApplication,
  { kind, number }: { readonly kind: InterviewKind; readonly number: number },
): void {
  if (kind === "phone" && number > row.phoneScreens)
    throw conflict("This application needs one phone screen only. Ask for the second one on its page first.");
}

/** The stage at which interviews of a kind are booked. */
export function stageOf(kind: InterviewKind): Stage {
  return kind === "phone" ? "phone_screen" : "onsite";
}

/** Refuses to book for an application that has left the pipeline or stands at another stage. */
export function requireStage(row: BookableApplication, kind: InterviewKind): void {
  if (row.disposition) throw conflict(`This application was ${row.disposition}. Reopen it before booking.`);
  const stage = stageOf(kind);
  if (row.stage === stage) return;
  throw invalid(
    `This interview belongs to ${STAGE_NAMES[stage]}; the application is at ${STAGE_NAMES[row.stage]}.`,
  );
}
