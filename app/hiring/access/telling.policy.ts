import type { Disposition } from "../applications/stages.ts";
import type { InterviewState } from "../interviews/interview-state.ts";

/**
 * Whether people should still be told of a change to an interview: not when a later change has overtaken it, and a
 * booking not when the interview has been cancelled meanwhile.
 */
export function isWorthTelling(
  telling: { readonly change: "booked" | "changed" | "cancelled"; readonly sequence: number },
  interview: { readonly state: InterviewState; readonly calendarSequence: number },
): boolean {
  if (telling.sequence !== interview.calendarSequence) return false;
  return telling.change === "cancelled" ? interview.state === "cancelled" : interview.state !== "cancelled";
}

/**
 * Who should be told of changes to booked interviews: nobody of those that a later one has overtaken, nor about a
 * candidate who was erased; our people alone once the application has ended, which its candidate hears in another mail.
 */
export function readersOfDay(
  change: { readonly eventId: string; readonly stamp: string },
  application: {
    readonly disposition: Disposition | null;
    readonly candidate: { readonly erasedAt: Date | null };
  },
): "everybody" | "our_people" | "nobody" {
  if (change.eventId !== change.stamp || application.candidate.erasedAt !== null) return "nobody";
  return application.disposition === null ? "everybody" : "our_people";
}

/**
 * Whether an interviewer should be told that their questions are others now: not of a change that a later one has
 * overtaken, that only moved questions about, that they made themself, or that comes when the interview has begun or
 * is off; nobody who was deactivated, and nothing about a candidate who was erased.
 */
export function isPlanWorthTelling(
  change: {
    readonly eventId: string;
    readonly told: string;
    readonly byId: string | null;
    readonly added: readonly string[];
    readonly removed: readonly string[];
  },
  interview: {
    readonly state: InterviewState;
    readonly interviewer: { readonly id: string; readonly deactivatedAt: Date | null };
    readonly erasedAt: Date | null;
  },
): boolean {
  if (change.eventId !== change.told || change.added.length + change.removed.length === 0) return false;
  if (interview.state !== "scheduled" || interview.erasedAt !== null) return false;
  return interview.interviewer.deactivatedAt === null && interview.interviewer.id !== change.byId;
}

/**
 * Whether a candidate is asked by mail how their interviews went: not once the application has ended, because nobody
 * who withdrew or was declined wants another mail from us, nobody who was erased, and no address that mail came back
 * from.
 */
export function isWorthAsking(application: {
  readonly disposition: Disposition | null;
  readonly candidate: { readonly erasedAt: Date | null };
  readonly suppressed: boolean;
}): boolean {
  const { disposition, candidate, suppressed } = application;
  return disposition === null && candidate.erasedAt === null && !suppressed;
}
