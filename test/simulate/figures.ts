import { ARMS, type Arm } from "./arms.ts";
import type { RoleSums } from "./score.ts";

/** The figures of one arm; shares from 0 to 1, errors in standard deviations, holes per candidate. */
export type Figures = {
  readonly accuracy: number;
  readonly accuracyByMean: number;
  readonly rmse: number;
  readonly mustRmse: number;
  readonly repeats: number;
  readonly holes: number;
  readonly badlyPitched: number;
  readonly intervalsHold: number;
};
export type FigureName = keyof Figures;

/** Each figure is a ratio of sums; errors are the root of one. */
const RATIOS: Readonly<
  Record<FigureName, { readonly of: (sums: RoleSums) => readonly [number, number]; readonly root: boolean }>
> = {
  accuracy: { of: (sums) => [sums.right, sums.candidates], root: false },
  accuracyByMean: { of: (sums) => [sums.rightByMean, sums.candidates], root: false },
  rmse: { of: (sums) => [sums.squares, sums.competencies], root: true },
  mustRmse: { of: (sums) => [sums.mustSquares, sums.mustHaves], root: true },
  repeats: { of: (sums) => [sums.repeats, sums.questions], root: false },
  holes: { of: (sums) => [sums.holes, sums.candidates], root: false },
  badlyPitched: { of: (sums) => [sums.badlyPitched, sums.questions], root: false },
  intervalsHold: { of: (sums) => [sums.held, sums.competencies], root: false },
};
export const FIGURE_NAMES = Object.keys(RATIOS) as readonly FigureName[];

export type Estimate = { readonly value: number; readonly half: number };

/** A figure over many roles, with half the width of its 95 % interval from how much the roles differ. */
export function figureOf(name: FigureName, roles: readonly RoleSums[]): Estimate {
  const { of, root } = RATIOS[name];
  const pairs = roles.map(of);
  const top = sum(pairs.map(([one]) => one));
  const bottom = sum(pairs.map(([, one]) => one));
  const ratio = bottom === 0 ? 0 : top / bottom;
  // The ratio's spread by its residuals; roles are alike in size, so this is the usual estimate.
  const residuals = pairs.map(([one, all]) => one - ratio * all);
  const error = bottom === 0 ? 0 : (Math.sqrt(roles.length * variance(residuals)) / bottom) * 1.96;
  return root
    ? { value: Math.sqrt(ratio), half: error / (2 * Math.sqrt(ratio)) }
    : { value: ratio, half: error };
}

/** How much more one arm's figure is than another's, on the same candidates: paired by role. */
export function differenceOf(
  [name, roles]: readonly [FigureName, readonly RoleSums[]],
  [otherName, others]: readonly [FigureName, readonly RoleSums[]],
): Estimate {
  const value = figureOf(name, roles).value - figureOf(otherName, others).value;
  const each = roles.map((one, index) => {
    return figureOf(name, [one]).value - figureOf(otherName, [others[index]!]).value;
  });
  return { value, half: 1.96 * Math.sqrt(variance(each) / each.length) };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

function variance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = sum(values) / values.length;
  return sum(values.map((one) => (one - mean) ** 2)) / (values.length - 1);
}

export type ArmSums = Readonly<Partial<Record<Arm, readonly RoleSums[]>>>;

/** What `--json` prints: the main world's figures by arm. */
export function asJson(arms: ArmSums): { arms: Partial<Record<Arm, Figures>> } {
  const out: Partial<Record<Arm, Figures>> = {};
  for (const arm of ARMS) {
    const roles = arms[arm];
    if (!roles) continue;
    const figures = FIGURE_NAMES.map((name) => [name, Number(figureOf(name, roles).value.toFixed(6))]);
    out[arm] = Object.fromEntries(figures) as Figures;
  }
  return { arms: out };
}
