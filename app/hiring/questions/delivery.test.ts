import { describe, expect, it } from "vitest";
import { activeTags, advisedStyle, extraMinutes, styleFit, type PlacedTag } from "./delivery.ts";
import type { DeliveryTag } from "./vocabulary.ts";

const LOOP = ["earlier", "before", "here", "after"];

function noted(name: DeliveryTag, interviewId: string, notedById = "ana"): PlacedTag {
  return { name, interviewId, notedById, place: LOOP.indexOf(interviewId) };
}

describe("a delivery tag", () => {
  it("steers after two answers here, or after one handed over", () => {
    expect(activeTags([noted("terse", "here")], "here")).toEqual([]);
    expect(activeTags([noted("terse", "here"), noted("terse", "here")], "here")).toEqual(["terse"]);
    expect(activeTags([noted("terse", "before")], "here")).toEqual(["terse"]);
  });

  it("gives way to its opposite when that was noted more, the latest interview counting double", () => {
    const before = [noted("terse", "before")];
    const here = [noted("rambling", "here"), noted("rambling", "here")];
    expect(activeTags([...before, ...here], "here")).toEqual(["rambling"]);
    expect(activeTags([...before, noted("rambling", "before")], "here")).toEqual([]);
  });

  it("of the latest interview counts double before anything is noted here, however notes are ordered", () => {
    const tags = [noted("terse", "earlier"), noted("rambling", "before")];
    expect(activeTags(tags, "here")).toEqual(["rambling"]);
    expect(activeTags(tags.toReversed(), "here")).toEqual(["rambling"]);
    expect(activeTags([...tags, noted("terse", "earlier")], "here")).toEqual([]);
    expect(activeTags([...tags, noted("terse", "earlier"), noted("terse", "earlier")], "here")).toEqual([
      "terse",
    ]);
  });

  it("of another kind makes no interview the latest one for how briefly somebody answers", () => {
    const tags = [noted("terse", "earlier"), noted("rambling", "before"), noted("stuck", "here")];
    expect(activeTags(tags, "here")).toEqual(["rambling"]);
  });

  it("asks for an open question when terse, a concrete one when rambling, own experience to warm up", () => {
    expect(advisedStyle("case", ["terse"])).toBe("open");
    expect(advisedStyle("case", ["rambling"])).toBe("concrete");
    expect(advisedStyle("case", ["needs_warm_up"])).toBe("story");
    expect(advisedStyle("case", [])).toBe("case");
  });

  it("makes a suitable style better and a clashing one worse", () => {
    expect(styleFit("open", ["terse"])).toBeGreaterThan(1);
    expect(styleFit("concrete", ["terse"])).toBeLessThan(1);
    expect(styleFit("concrete", ["rambling"])).toBeGreaterThan(styleFit("open", ["rambling"]));
    expect(styleFit("story", ["needs_warm_up"])).toBeGreaterThan(styleFit("code", ["needs_warm_up"]));
    expect(styleFit("case", [])).toBe(1);
  });

  it("takes a minute more with somebody terse", () => {
    expect([extraMinutes(["terse"]), extraMinutes(["rambling"])]).toEqual([1, 0]);
  });
});
