import { addWorkingDays } from "../applications/promise.ts";
import type { InterviewKind } from "../interviews/interview-state.ts";
import { wallTimeOf } from "./zoned-time.ts";

/**
 * Working days that lie between proposing a day and the day itself. Whoever comes for a whole day arranges leave and a
 * journey, and a panel of four clears its morning; a call only needs to be read of and prepared for. So nobody is offered
 * the next morning on a Sunday evening.
 */
export const NOTICE_DAYS: Readonly<Record<InterviewKind, number>> = { phone: 1, onsite: 2 };

/**
 * The first date of the candidate's calendar that is proposed to them: the working day after those that lie between,
 * weekends and the company's holidays not counted. Interviews that are booked one by one may be earlier.
 */
export function firstProposedDate(
  kind: InterviewKind,
  from: { readonly now: Date; readonly zone: string; readonly holidays: readonly string[] },
): string {
  const today = wallTimeOf(from.now, from.zone).date;
  return addWorkingDays(today, NOTICE_DAYS[kind] + 1, from.holidays);
}
