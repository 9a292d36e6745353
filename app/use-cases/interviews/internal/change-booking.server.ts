import type { CancelReason } from "#app/hiring/scheduling/cancel-reasons.ts";
import { cancelReasonLacks, cancelWords } from "#app/hiring/scheduling/cancel-reasons.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";
import type { BookingInput, SlotTimes } from "./booking.server.ts";
import { aboutInterview, type LoadedInterview } from "./room-door.server.ts";

/** When, where and by whom an interview is held. */
export type Booked = SlotTimes &
  Pick<BookingInput, "timeZone" | "minutes" | "place" | "link" | "interviewerId" | "shadowIds">;

/** How an interview is booked now. */
export function bookedOf({ row }: LoadedInterview): Booked {
  const { startsAt, endsAt, timeZone, minutes, place, link, interviewerId, shadowIds } = row;
  return { startsAt, endsAt, timeZone, minutes, place, link, interviewerId, shadowIds };
}

export function isSameBooking(a: Booked, b: Booked): boolean {
  return JSON.stringify(bookingWords(a)) === JSON.stringify(bookingWords(b));
}

/** A booking as its event records it. */
export function bookingWords(booked: Omit<Booked, "endsAt">) {
  const { startsAt, timeZone, minutes, place, link, interviewerId, shadowIds } = booked;
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

/**
 * Writes another booking of an interview down, with its event, and raises its calendar sequence; another time answers
 * the candidate who asked for one. Returns why the loop's questions need another plan, or null. The caller holds the
 * loop and the interview, and has checked people and times.
 */
export async function changeBooking(
  tx: Tx,
  ctx: Ctx,
  interview: LoadedInterview,
  after: Booked,
): Promise<string | null> {
  const { row } = interview;
  const before = bookedOf(interview);
  const { shadowIds, ...columns } = after;
  await tx.interview.update({
    where: { id: row.id },
    data: { ...columns, calendarSequence: { increment: 1 }, version: { increment: 1 } },
  });
  const gone = before.shadowIds.filter((id) => !shadowIds.includes(id));
  await tx.interviewShadow.updateMany({
    where: { interviewId: row.id, personId: { in: gone } },
    data: { removedAt: ctx.now },
  });
  for (const personId of shadowIds) {
    await tx.interviewShadow.upsert({
      where: { interviewId_personId: { interviewId: row.id, personId } },
      create: { interviewId: row.id, personId },
      update: { removedAt: null },
    });
  }
  const swapped = before.interviewerId !== after.interviewerId;
  await appendNews(tx, ctx, {
    type: swapped ? "interview.interviewer_changed" : "interview.changed",
    subject: { kind: "interview", id: row.id },
    ...aboutInterview(interview),
    before: bookingWords(before),
    after: bookingWords(after),
  });
  if (before.startsAt.getTime() !== after.startsAt.getTime()) await answerReschedules(tx, ctx, interview);
  if (swapped) return `${row.name} has another interviewer`;
  return before.minutes === after.minutes ? null : `${row.name} has other minutes`;
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

/** Why interviews are called off: a reason of the list, and words of one's own, which candidates never read. */
export type CancelInput = { readonly code: CancelReason; readonly words: string };

/** Refuses "another reason" without a word about it. */
export function requireReason({ code, words }: CancelInput): void {
  const lack = cancelReasonLacks(code, words);
  if (lack) throw invalid(lack, { words: lack });
}

/** Calls one interview off, with its event. Refuses interviews that have started. The caller holds loop and interview. */
export async function cancelBooking(
  tx: Tx,
  ctx: Ctx,
  interview: LoadedInterview,
  { code, words }: CancelInput,
): Promise<void> {
  if (interview.row.state !== "scheduled")
    throw conflict("This interview has started or is over, so it cannot be cancelled.");
  const text = cancelWords(code, words);
  await tx.interview.update({
    where: { id: interview.row.id },
    data: {
      state: "cancelled",
      cancelledCode: code,
      cancelledReason: text,
      calendarSequence: { increment: 1 },
      version: { increment: 1 },
    },
  });
  await appendNews(tx, ctx, {
    type: "interview.cancelled",
    subject: { kind: "interview", id: interview.row.id },
    ...aboutInterview(interview),
    before: { state: "scheduled" },
    after: { state: "cancelled", code, text },
  });
}
