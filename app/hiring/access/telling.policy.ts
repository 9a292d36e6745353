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
