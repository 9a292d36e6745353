import { addDays } from "../scheduling/calendar-days.ts";
import { isTimeZone, wallTimeOf } from "../scheduling/zoned-time.ts";
import type { Disposition } from "./stages.ts";

/** Days after a rejection from which a new application for the same opening is read, as long as the company sets none. */
export const USUAL_REAPPLY_DAYS = 90;
export const MOST_REAPPLY_DAYS = 730;

/** A run of this candidate at this opening, as applying again looks at it. */
export type EarlierRun = {
  readonly id: string;
  readonly disposition: Disposition | null;
  readonly disposedAt: Date | null;
  /** Whether they know of the rejection. */
  readonly told: boolean;
  /** Whether that mail still waits and can be taken back. */
  readonly mailWaits: boolean;
};

/** What becomes of an application to an opening: a new run, or more for one that is there. */
export type ApplyingAgain =
  | { readonly kind: "first" | "again" }
  | { readonly kind: "running"; readonly runId: string }
  | { readonly kind: "too_early"; readonly runId: string; readonly from: string };

export type ReapplyRules = {
  readonly waitDays: number;
  /** Whose calendar it is: the company's. */
  readonly zone: string;
};

/** The company's rules as they are stored. */
export function reapplyRulesOf(
  stored: { readonly reapplyAfterDays: number; readonly timeZone: string } | null,
): ReapplyRules {
  const zone = stored?.timeZone ?? "";
  return {
    waitDays: stored?.reapplyAfterDays ?? USUAL_REAPPLY_DAYS,
    zone: isTimeZone(zone) ? zone : "Etc/UTC",
  };
}

/** The date from which somebody rejected then is read again at the same opening. */
export function readAgainFrom(rejectedAt: Date, { waitDays, zone }: ReapplyRules): string {
  return addDays(wallTimeOf(rejectedAt, zone).date, waitDays);
}

/** Whether that date has come, by the company's calendar. */
export function isReadAgain(from: string, { zone }: ReapplyRules, now: Date): boolean {
  return wallTimeOf(now, zone).date >= from;
}

/**
 * What becomes of an application by somebody who may have applied to this opening before (newest first). A run that goes
 * on takes what was sent; so does one whose rejection its candidate does not know yet, so that no answer tells what no
 * mail has told. After a rejection a new run begins once the company's days are over, after a withdrawal at once: whoever
 * withdrew was not judged.
 */
export function decideApplyingAgain(
  earlier: readonly EarlierRun[],
  { now, ...rules }: ReapplyRules & { readonly now: Date },
): ApplyingAgain {
  const running =
    earlier.find(({ disposition }) => disposition === null) ?? earlier.find(({ mailWaits }) => mailWaits);
  if (running) return { kind: "running", runId: running.id };
  const waiting = earlier.flatMap(({ id, disposition, disposedAt, told }) => {
    if (disposition !== "rejected" || disposedAt === null) return [];
    const from = readAgainFrom(disposedAt, rules);
    return isReadAgain(from, rules, now) ? [] : [{ id, from, told }];
  });
  const [last] = waiting.toSorted((a, b) => b.from.localeCompare(a.from));
  if (!last) return { kind: earlier.length === 0 ? "first" : "again" };
  if (!last.told) return { kind: "running", runId: last.id };
  return { kind: "too_early", runId: last.id, from: last.from };
}
