import type { Span } from "./calendar-days.ts";
import type { DayRules } from "./loop-request.ts";

const MINUTE_MS = 60_000;
/** A shorter interview is none. */
const SHORTEST_MINUTES = 30;
export const LATE_MINUTES = { least: 5, most: 180 } as const;

/** What is wrong with the minutes by which a candidate is said to be late; null when a day can be moved by them. */
export function lateFault(minutes: number): string | null {
  const { least, most } = LATE_MINUTES;
  const can = Number.isInteger(minutes) && minutes >= least && minutes <= most;
  return can ? null : `Give minutes from ${least} to ${most}.`;
}

/** What becomes of the rest of a day when its candidate comes late. */
export const LATE_WAYS = ["all", "pauses", "shorter"] as const;
export type LateWay = (typeof LATE_WAYS)[number];

export const LATE_WAY_NAMES: Record<LateWay, string> = {
  all: "Everything later",
  pauses: "Use the pauses",
  shorter: "A shorter next interview",
};

/** An interview of a day; those that have begun stay where they are. */
export type LateInterview = Span & { readonly id: string; readonly begun: boolean };

/**
 * When the interviews of a day take place if its candidate is so many minutes late, for one way of making up for it:
 * all of what has not begun moves; pauses take up what they can, down to the company's shortest break and lunch; or
 * the first interview loses the minutes and the rest stays. In order of time, those that move only. Null when this way
 * does not exist: nothing is left to move, too little of the first interview would remain, or pauses make no
 * difference to moving everything.
 */
export function lateDay(
  interviews: readonly LateInterview[],
  { minutes, way, rules }: { readonly minutes: number; readonly way: LateWay; readonly rules: DayRules },
): readonly (Span & { readonly id: string })[] | null {
  const rest = interviews.filter(({ begun }) => !begun).toSorted((a, b) => a.from - b.from);
  const [first] = rest;
  if (!first) return null;
  const late = minutes * MINUTE_MS;
  switch (way) {
    case "all":
      return rest.map(({ id, from, to }) => ({ id, from: from + late, to: to + late }));
    case "pauses": {
      const moved = withinPauses(rest, late, rules);
      const last = moved.at(-1);
      const isNoGain = moved.length === rest.length && last && last.from === (rest.at(-1)?.from ?? 0) + late;
      return isNoGain ? null : moved;
    }
    case "shorter": {
      const from = first.from + late;
      if (first.to - from < SHORTEST_MINUTES * MINUTE_MS) return null;
      return [{ id: first.id, from, to: first.to }];
    }
  }
}

function withinPauses(rest: readonly LateInterview[], late: number, rules: DayRules) {
  const moved: (Span & { id: string })[] = [];
  let behind = late;
  for (const [place, { id, from, to }] of rest.entries()) {
    const before = rest[place - 1];
    if (before) behind = Math.max(0, behind - spare(from - before.to, rules));
    if (behind === 0) break;
    moved.push({ id, from: from + behind, to: to + behind });
  }
  return moved;
}

/** How much shorter a pause can be: a lunch stays one, and so does a break. */
function spare(pause: number, { breakMinutes, lunch }: DayRules): number {
  const least = pause >= lunch.minutes * MINUTE_MS ? lunch.minutes : breakMinutes;
  return Math.max(0, pause - least * MINUTE_MS);
}
