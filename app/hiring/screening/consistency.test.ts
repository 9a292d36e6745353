import { describe, expect, it } from "vitest";
import { measureConsistency } from "./consistency.ts";
import type { CountedDecision } from "./consistency.ts";

let count = 0;
function decision(change: Partial<CountedDecision> = {}): CountedDecision {
  count += 1;
  return {
    applicationId: `application-${count}`,
    screenerId: "ana",
    look: "first",
    outcome: "advance",
    track: "experienced",
    levels: {},
    reasonCode: null,
    seconds: null,
    ...change,
  };
}

function pair(one: Partial<CountedDecision>, other: Partial<CountedDecision>): CountedDecision[] {
  const first = decision(one);
  return [
    first,
    decision({ applicationId: first.applicationId, screenerId: "ben", look: "second", ...other }),
  ];
}

describe("how alike resumes are read", () => {
  it("is told by two verdicts on resumes somebody was sure about", () => {
    const told = measureConsistency(
      [
        ...pair({ outcome: "advance" }, { outcome: "advance" }),
        ...pair({ outcome: "reject" }, { outcome: "reject" }),
        ...pair({ outcome: "advance" }, { outcome: "reject" }),
        ...pair({ outcome: "hold" }, { outcome: "reject" }),
        decision(),
      ],
      "ana",
    );
    expect(told.verdicts).toMatchObject({ pairs: 3 });
    expect(told.verdicts.observed).toBeCloseTo(2 / 3);
    expect(told.verdicts.kappa).toBeCloseTo(0.4);
    expect(told.afterMaybe).toEqual({ advance: 0, reject: 1, hold: 0 });
  });

  it("is told for each line that both set, and not across the two tracks", () => {
    const { lines } = measureConsistency(
      [
        ...pair({ levels: { own_role: 3 } }, { levels: { own_role: 3, results: 2 } }),
        ...pair({ levels: { own_role: 1 } }, { levels: { own_role: 2 } }),
        ...pair({ levels: { must_haves: 1 } }, { levels: { must_haves: 4 }, track: "graduate" }),
      ],
      "ana",
    );
    expect(lines.map(({ name, agreement }) => [name, agreement.pairs])).toEqual([
      ["Importance of their own role", 2],
    ]);
  });

  it("tells time in quarters by track, and to each person their own", () => {
    const told = measureConsistency(
      [
        decision({ seconds: 10 }),
        decision({ seconds: 30 }),
        decision({ seconds: 50, screenerId: "ben" }),
        decision({ seconds: 5, outcome: "later" }),
      ],
      "ben",
    );
    expect(told.time[1]).toEqual({
      track: "experienced",
      decisions: 3,
      quarter: 20,
      half: 30,
      threeQuarters: 40,
    });
    expect(told.own).toMatchObject({ decisions: 1, half: 50 });
    expect(JSON.stringify(told)).not.toMatch(/ana|ben/);
  });

  it("counts the reasons by which people were declined, not those of a second look", () => {
    const declined = { outcome: "reject", reasonCode: "own_role_small" } as const;
    const told = measureConsistency(
      [
        ...pair(declined, { ...declined, reasonCode: "no_results_shown" }),
        decision({ ...declined, reasonCode: "duplicate" }),
        decision(declined),
      ],
      "ana",
    );
    expect(told.reasons).toEqual([
      { code: "own_role_small", count: 2 },
      { code: "duplicate", count: 1 },
    ]);
  });
});
