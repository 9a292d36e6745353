import type { Seniority } from "../openings/opening-state.ts";
import { BARS, FLOOR_BELOW_BAR, TOTAL_BAR } from "../questions/role.ts";

/** What an opening asks, in standard deviations of those who reach the onsite. */
export type LoopBars = {
  readonly competencies: readonly {
    readonly competencyKey: string;
    readonly bar: number;
    /** Below it a must-have alone speaks against a hire; null for what is no must-have. */
    readonly floor: number | null;
  }[];
  readonly total: number;
};

/** The bars that an opening's levels are held against: one for its seniority, and a floor below it for must-haves. */
export function loopBars({
  seniority,
  competencies,
}: {
  readonly seniority: Seniority;
  readonly competencies: readonly { readonly competencyKey: string; readonly mustHave: boolean }[];
}): LoopBars {
  const bar = BARS[seniority];
  return {
    competencies: competencies.map(({ competencyKey, mustHave }) => ({
      competencyKey,
      bar,
      floor: mustHave ? bar - FLOOR_BELOW_BAR : null,
    })),
    total: TOTAL_BAR,
  };
}
