import { describe, expect, it } from "vitest";
import { offLimitsOf, offLimitsText, OffLimitsText, USUAL_OFF_LIMITS } from "./off-limits.ts";
import { OFF_LIMITS } from "./protected-topics.ts";

const problemOf = (typed: string) => OffLimitsText.safeParse(typed).error?.issues[0]?.message ?? null;

describe("what nobody of a company asks about", () => {
  it("is the usual list, each with its reason, until the company has its own", () => {
    expect(offLimitsOf(null)).toBe(USUAL_OFF_LIMITS);
    expect(offLimitsOf([])).toBe(USUAL_OFF_LIMITS);
    expect(offLimitsOf([{ name: "Pay" }])).toBe(USUAL_OFF_LIMITS);
    const own = [{ name: "Pay", why: "We say ours first." }];
    expect(offLimitsOf(own)).toEqual(own);
  });

  it("names every topic that the private hint knows, so that both say the same", () => {
    const names = USUAL_OFF_LIMITS.map(({ name }) => name);
    expect(names).toEqual(OFF_LIMITS.map(({ name }) => name));
    expect(names).toEqual([
      "Age",
      "Family, children, marriage, pregnancy",
      "Health and disability",
      "Origin, nationality, mother tongue",
      "Religion and belief",
      "Sexual orientation and gender identity",
      "What they earn or earned",
      "Arrests and convictions",
      "Politics and unions",
    ]);
    for (const { why } of USUAL_OFF_LIMITS) expect(why.length).toBeGreaterThan(20);
  });

  it("comes back from its text as it went in, reasons with colons too", () => {
    expect(OffLimitsText.parse(offLimitsText(USUAL_OFF_LIMITS))).toEqual(USUAL_OFF_LIMITS);
    expect(OffLimitsText.parse("\r\n Pay : say it first: ours is fixed \r\n")).toEqual([
      { name: "Pay", why: "say it first: ours is fixed" },
    ]);
    expect(OffLimitsText.parse("  \n ")).toEqual([]);
  });

  it("is refused with the line that is wrong", () => {
    expect(problemOf("Pay: say it first\nPolitics")).toMatch(/^Write “Politics” as/);
    expect(problemOf(": a reason without a topic")).toMatch(/^Write “: a reason/);
    expect(problemOf("Pay: one\nPAY: two")).toBe("“PAY” stands there twice.");
    expect(problemOf(`Pay: ${"x".repeat(301)}`)).toMatch(/at most 300/);
    const many = Array.from({ length: 26 }, (_, at) => `Topic ${at}: because`).join("\n");
    expect(problemOf(many)).toMatch(/25 topics/);
  });
});
