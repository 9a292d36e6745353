import { describe, expect, it } from "vitest";
import { loopBars } from "./bars.ts";

const competencies = [
  { competencyKey: "sql", mustHave: true },
  { competencyKey: "comm", mustHave: false },
];

describe("the bars of an opening", () => {
  it("follow its seniority, with a floor below them for must-haves only", () => {
    expect(loopBars({ seniority: "senior", competencies })).toEqual({
      competencies: [
        { competencyKey: "sql", bar: 0.5, floor: 0 },
        { competencyKey: "comm", bar: 0.5, floor: null },
      ],
      total: 0.3,
    });
    expect(loopBars({ seniority: "graduate", competencies }).competencies[0]).toMatchObject({
      bar: -0.5,
      floor: -1,
    });
  });
});
