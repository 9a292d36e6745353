import { describe, expect, it } from "vitest";
import {
  IMPORT_STATES,
  IMPORT_STEPS,
  IMPORT_SYSTEMS,
  mayStep,
  rowStanding,
  SYSTEM_NAMES,
  systemInWords,
  whyNoStep,
} from "./import-systems.ts";

describe("the steps of an import", () => {
  it("are taken from one state, and every other state says why not", () => {
    expect(IMPORT_STEPS.map((step) => IMPORT_STATES.filter((state) => mayStep(state, step)))).toEqual([
      ["mapping"],
      ["checked"],
      ["checked"],
      ["stopped"],
      ["mapping", "checked"],
      ["finished", "stopped"],
    ]);
    for (const state of IMPORT_STATES) expect(whyNoStep(state)).toMatch(/\.$/);
  });

  it("leave rows waiting whose words are kept once people are taken in, and at no other time", () => {
    const waiting = IMPORT_STATES.filter(
      (state) => rowStanding(state, { outcome: "added", kept: true }) === "waiting",
    );
    expect(waiting).toEqual(["running", "stopped", "reverting"]);
    expect(rowStanding("stopped", { outcome: "added", kept: false })).toBe("added");
    expect(rowStanding("checked", { outcome: "refused", kept: true })).toBe("refused");
  });

  it("know every system by a name that fits into a sentence", () => {
    for (const system of IMPORT_SYSTEMS) expect(SYSTEM_NAMES[system]).toBeTruthy();
    expect(systemInWords("csv")).toBe("the table");
    expect(systemInWords("lever")).toBe("Lever");
  });
});
