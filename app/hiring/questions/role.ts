import { invalid } from "../refusal.ts";

/** Bar per competency, in standard deviations, by the seniority an opening asks for (research, 2.1). */
export const BARS = { graduate: -0.5, mid: 0, senior: 0.5 } as const;

/** A must-have may lie this far below the bar before it stops the candidate. */
export const FLOOR_BELOW_BAR = 0.5;

/** The weighted total that passes when nothing else is set: 31 % of candidates in the synthetic pool. */
export const TOTAL_BAR = 0.3;

/** How alike the competencies of one person are before anything is known; 0.02 to 0.7 in truth still works. */
export const CORRELATION = 0.3;

/** What a role asks for. Weights of any sum are normalised; a competency of weight 0 is noted and counts nothing. */
export type EngineRole = {
  readonly competencies: readonly {
    readonly key: string;
    readonly name: string;
    readonly weight: number;
    readonly mustHave: boolean;
    /** Where this competency's own bar lies; that of the role when left out. */
    readonly bar?: number;
    /** How low a must-have may lie before it stops the candidate; 0.5 below its bar when left out. */
    readonly floor?: number | null;
  }[];
  /** The bar of competencies that name none of their own: see `BARS`. */
  readonly bar: number;
  /** 0.30 when left out. */
  readonly totalBar?: number;
  /** 0.3 when left out; 0 to 0.9. */
  readonly correlation?: number;
};

/** A role as columns, competencies in order of key so that the order they were given in does not matter. */
export type RoleColumns = {
  readonly keys: readonly string[];
  readonly place: ReadonlyMap<string, number>;
  /** Sum to 1. */
  readonly weights: Float64Array;
  readonly mustHave: readonly boolean[];
  readonly bars: Float64Array;
  /** For must-haves; no number elsewhere. */
  readonly floors: Float64Array;
  readonly totalBar: number;
  readonly correlation: number;
};

/**
 * Checks a role and turns it into columns. Refuses, naming the field: no competency or one twice, a weight that
 * is negative or no number, weights that are all zero, a bar or floor that is no number, a correlation outside 0 to 0.9
 * (beyond it the prior is no longer safely positive definite).
 */
export function roleColumns(role: EngineRole): RoleColumns {
  const sorted = role.competencies.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const place = new Map(sorted.map(({ key }, index) => [key, index]));
  if (sorted.length === 0 || place.size !== sorted.length) {
    throw wrong("role.competencies", "needs at least one competency, and each only once");
  }
  for (const { key, weight } of sorted) {
    if (!(weight >= 0 && Number.isFinite(weight))) {
      throw wrong(`role.competencies.${key}.weight`, "must be a number from 0");
    }
  }
  const sum = sorted.reduce((all, { weight }) => all + weight, 0);
  if (sum <= 0) throw wrong("role.competencies.weight", "must not be zero for all competencies");
  const { bar, totalBar = TOTAL_BAR, correlation = CORRELATION } = role;
  if (!Number.isFinite(bar)) throw wrong("role.bar", "must be a number");
  if (!Number.isFinite(totalBar)) throw wrong("role.totalBar", "must be a number");
  if (!(correlation >= 0 && correlation <= 0.9)) {
    throw wrong("role.correlation", "must lie between 0 and 0.9");
  }
  const bars = Float64Array.from(sorted, (one) => one.bar ?? bar);
  const floors = Float64Array.from(sorted, (one) =>
    one.mustHave ? (one.floor ?? (one.bar ?? bar) - FLOOR_BELOW_BAR) : Number.NaN,
  );
  sorted.forEach(({ key, mustHave }, index) => {
    if (!Number.isFinite(bars[index])) throw wrong(`role.competencies.${key}.bar`, "must be a number");
    if (mustHave && !Number.isFinite(floors[index]))
      throw wrong(`role.competencies.${key}.floor`, "must be a number");
  });
  return {
    keys: sorted.map(({ key }) => key),
    place,
    weights: Float64Array.from(sorted, ({ weight }) => weight / sum),
    mustHave: sorted.map(({ mustHave }) => mustHave),
    bars,
    floors,
    totalBar,
    correlation,
  };
}

/** The refusal of an input of the engine, with the field's name in the message and in `fields`. */
export function wrong(field: string, what: string): Error {
  return invalid(`${field} ${what}.`, { [field]: `${field} ${what}.` });
}
