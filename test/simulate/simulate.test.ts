import { describe, expect, it } from "vitest";
import { asJson, FIGURE_NAMES, figureOf } from "./figures.ts";
import { simulate } from "./simulate.ts";

const few = { world: 0, candidates: 200, arms: ["ours", "unplanned"] } as const;

describe("two hundred simulated loops on the shipped engine and bank", () => {
  it("repeat no question, leave no competency unasked and give every must-have two people", async () => {
    const [arms] = await simulate([few], { seed: 7, threads: 1 });
    const ours = asJson(arms!).arms.ours!;
    expect(ours.repeats).toBe(0);
    expect(ours.holes).toBe(0);
    expect(arms!.ours!.reduce((sum, { oneLook }) => sum + oneLook, 0)).toBe(0);
    expect(asJson(arms!).arms.unplanned!.repeats).toBeGreaterThan(0.05);
    expect(ours.mustRmse).toBeLessThan(asJson(arms!).arms.unplanned!.mustRmse);
    expect(ours.intervalsHold).toBeGreaterThan(0.85);
    expect(ours.intervalsHold).toBeLessThan(0.96);
  });

  it("come out the same for the same seed, and otherwise for another", async () => {
    const order = [{ ...few, candidates: 40, arms: ["ours", "oracle"] as const }];
    const one = asJson((await simulate(order, { seed: 3, threads: 1 }))[0]!);
    expect(asJson((await simulate(order, { seed: 3, threads: 1 }))[0]!)).toEqual(one);
    expect(asJson((await simulate(order, { seed: 4, threads: 1 }))[0]!)).not.toEqual(one);
    expect(Object.keys(one.arms.ours!)).toEqual(FIGURE_NAMES);
  });
});

describe("a figure", () => {
  it("is a ratio of sums over roles, with an interval that narrows as roles agree", async () => {
    const [arms] = await simulate([{ ...few, arms: ["fixed"] }], { seed: 1, threads: 1 });
    const [role, other] = arms!.fixed!;
    const even = figureOf("repeats", [role!, role!]);
    expect(even.half).toBe(0);
    const two = figureOf("rmse", [role!, other!]);
    const sum = role!.squares + other!.squares;
    expect(two.value).toBeCloseTo(Math.sqrt(sum / (role!.competencies + other!.competencies)), 12);
    expect(two.half).toBeGreaterThan(0);
  });
});
