import { describe, expect, it } from "vitest";
import { exposureOf, isOffered } from "./question-retirement.ts";
import { judgeQuestion, mayPropose, QUESTION_VERSION_STATES } from "./question-review.ts";
import type { VersionLine } from "./question-review.ts";

describe("a proposal", () => {
  it("is judged once; afterwards one is told what became of it", () => {
    for (const state of QUESTION_VERSION_STATES) {
      const judged = judgeQuestion({ state }, { verdict: "approve" });
      expect(judged.ok).toBe(state === "proposed");
    }
    expect(judgeQuestion({ state: "withdrawn" }, { verdict: "approve" })).toMatchObject({
      reason: "decided",
      message: expect.stringContaining("taken back or replaced") as string,
    });
  });

  it("gives a reviewer who was too late the words back that its author will not get", () => {
    const late = (reason: string) => judgeQuestion({ state: "approved" }, { verdict: "send_back", reason });
    expect(late(" Too hard. ")).toMatchObject({
      reason: "decided",
      message: expect.stringMatching(/approved already.+not sent: “Too hard[.]”$/) as string,
    });
    expect(late(" ")).toMatchObject({
      message: expect.not.stringContaining("not sent") as string,
    });
  });

  it("is sent back with a reason that helps, and with nothing shorter", () => {
    const back = (reason: string) => judgeQuestion({ state: "proposed" }, { verdict: "send_back", reason });
    expect(back("   too hard   ")).toMatchObject({ ok: false, reason: "no-reason" });
    expect(back("x".repeat(1001))).toMatchObject({ ok: false, reason: "no-reason" });
    expect(back(" Too hard for level 2. ")).toMatchObject({
      state: "sent_back",
      note: "Too hard for level 2.",
    });
  });
});

const line = (version: number, state: VersionLine["state"], authorId = "ana"): VersionLine => ({
  id: `v${version}`,
  version,
  state,
  authorId,
});

describe("a change of a question", () => {
  it("starts from the newest version, whoever wrote it", () => {
    const versions = [line(1, "approved"), line(2, "approved", "ben")];
    expect(mayPropose(versions, { id: "ana", seenId: "v2" })).toEqual({ ok: true, replaces: [] });
    expect(mayPropose(versions, { id: "ana", seenId: "v1" })).toMatchObject({ reason: "changed" });
    expect(mayPropose([], { id: "ana", seenId: null })).toMatchObject({ ok: true });
  });

  it("replaces one's own waiting or sent-back version, and waits for a colleague's", () => {
    const own = [line(3, "proposed"), line(2, "sent_back"), line(1, "approved", "ben")];
    expect(mayPropose(own, { id: "ana", seenId: "v3" })).toEqual({ ok: true, replaces: ["v3", "v2"] });
    expect(mayPropose(own, { id: "ben", seenId: "v3" })).toMatchObject({ reason: "waiting" });
    const sentBack = [line(2, "sent_back", "ben"), line(1, "approved")];
    expect(mayPropose(sentBack, { id: "ana", seenId: "v2" })).toEqual({ ok: true, replaces: [] });
  });
});

describe("a question's exposure", () => {
  it("is worn from forty uses on, and nearly from thirty", () => {
    expect([0, 29, 30, 39, 40, 41].map((uses) => exposureOf(uses).state)).toEqual([
      "fresh",
      "fresh",
      "nearly",
      "nearly",
      "worn",
      "worn",
    ]);
  });

  it("takes a worn question from new openings only, and one retired by hand from all", () => {
    const at = (retirement: "worn" | "by_hand" | null, core: boolean, usedAtOpening: boolean) =>
      isOffered({ retirement, core, usedAtOpening });
    expect(at(null, false, false)).toBe(true);
    expect([at("worn", true, true), at("worn", true, false), at("worn", false, true)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(at("by_hand", true, true)).toBe(false);
  });
});
