import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PlanChange } from "./plan-change.tsx";

describe("the notice of a changed plan", () => {
  it("keeps its sentences apart", () => {
    const change = {
      what: "added “A case from start to end”",
      at: new Date("2026-11-30T09:00:00Z"),
      by: "Ana Ruiz",
      added: ["Like for like", "Free returns"],
      removed: ["Doubled revenue"],
    };
    const words = renderToString(createElement(PlanChange, { change })).replaceAll(/<[^>]*>/g, "");
    expect(words).toContain("end”. New here: Like for like; Free returns. No longer here: Doubled revenue.");
  });
});
