import { z } from "zod";
import type { Seniority } from "../openings/opening-state.ts";
import { levelOf, normalBelow } from "../questions/rating-model.ts";
import { BARS, CORRELATION, FLOOR_BELOW_BAR, TOTAL_BAR, type EngineRole } from "../questions/role.ts";

/**
 * Bars are counted in standard deviations of the candidates who reach onsite: 0 is their middle, +1 is above five of six
 * (research/adaptive 2.1). Farther out than this nobody could tell candidates apart in four interviews.
 */
export const BAR_RANGE = { least: -2, most: 2 } as const;

const Bar = z
  .number("Give the bar as a number.")
  .min(BAR_RANGE.least, `A bar is at least ${BAR_RANGE.least}.`)
  .max(BAR_RANGE.most, `A bar is at most ${BAR_RANGE.most}.`);

/** The bars of a rubric: one for each seniority, the floor of must-haves below it, and the bar of the total. */
export const BarsSchema = z.strictObject({
  graduate: Bar,
  mid: Bar,
  senior: Bar,
  mustHaveFloor: z
    .number("Give the floor as a number.")
    .min(0, "A must-have's floor is not above its bar.")
    .max(2, "A must-have's floor is at most 2 below its bar."),
  total: Bar,
});
export type Bars = z.infer<typeof BarsSchema>;

/** How far one competency's bar is moved from its seniority's. */
export const BarShiftSchema = z
  .number("Give the shift of the bar as a number.")
  .min(-1.5, "A bar is moved by at most 1.5.")
  .max(1.5, "A bar is moved by at most 1.5.");

/** The bars Baton comes with: research/adaptive 2.1. */
export const DEFAULT_BARS: Bars = { ...BARS, mustHaveFloor: FLOOR_BELOW_BAR, total: TOTAL_BAR };

/** The share, 0 to 1, of candidates who reach onsite and stand at a bar or above, were they spread normally. */
export function shareAtOrAbove(bar: number, deviation = 1): number {
  return 1 - normalBelow(bar / deviation);
}

/**
 * The share, 0 to 1, of candidates who reach onsite and stand above the bar of the weighted total, must-haves aside.
 * The total's spread follows from the weights and a the correlation the engine assumes between competencies.
 */
export function shareAboveTotal(weights: readonly number[], total: number): number {
  const sum = weights.reduce((all, one) => all + one, 0);
  if (sum <= 0) return shareAtOrAbove(total);
  const squares = weights.reduce((all, one) => all + (one / sum) ** 2, 0);
  return shareAtOrAbove(total, Math.sqrt(squares + CORRELATION * (1 - squares)));
}

/** "about 7 in 10", from a share of 0 to 1. */
export function inTen(share: number): string {
  const tenths = Math.round(share * 10);
  if (tenths <= 0) return "fewer than 1 in 10";
  if (tenths >= 10) return "nearly all";
  return `about ${tenths} in 10`;
}

/** A bar as a hiring manager reads it: "level 2.2, which about 7 in 10 who reach onsite have". */
export function barInWords(bar: number): string {
  return `level ${levelOf(bar).toFixed(1)}, which ${inTen(shareAtOrAbove(bar))} who reach onsite have`;
}

/** What each competency asks at an opening of a seniority: its bar, and for must-haves the floor below it. */
export function barsFor(
  rubric: {
    readonly bars: Bars;
    readonly competencies: readonly {
      readonly competencyKey: string;
      readonly mustHave: boolean;
      readonly barShift: number;
    }[];
  },
  seniority: Seniority,
): readonly { readonly competencyKey: string; readonly bar: number; readonly floor: number | null }[] {
  return rubric.competencies.map(({ competencyKey, mustHave, barShift }) => {
    const bar = rubric.bars[seniority] + barShift;
    return { competencyKey, bar, floor: mustHave ? bar - rubric.bars.mustHaveFloor : null };
  });
}

/** What the engine holds a loop against: a rubric's competencies with the bars and floors of one seniority. */
export function engineRole(
  rubric: {
    readonly bars: Bars;
    readonly competencies: readonly {
      readonly competencyKey: string;
      readonly name: string;
      readonly weight: number;
      readonly mustHave: boolean;
      readonly barShift: number;
    }[];
  },
  seniority: Seniority,
): EngineRole & { readonly totalBar: number } {
  const bars = barsFor(rubric, seniority);
  return {
    competencies: rubric.competencies.map(({ competencyKey, name, weight, mustHave }, place) => {
      const { bar = rubric.bars[seniority], floor = null } = bars[place] ?? {};
      return { key: competencyKey, name, weight, mustHave, bar, floor };
    }),
    bar: rubric.bars[seniority],
    totalBar: rubric.bars.total,
  };
}
