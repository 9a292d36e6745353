import { describe, expect, it } from "vitest";
import { canReadCalendars, canSweepHolds, mayChooseDay, mayReadFeed } from "./scheduling.policy.ts";

describe("held days and calendars", () => {
  it("are swept and read by the system alone", () => {
    for (const rule of [canSweepHolds, canReadCalendars]) {
      expect(rule({ kind: "system" }).allowed).toBe(true);
      expect(rule({ kind: "person" }).allowed).toBe(false);
      expect(rule({ kind: "candidate" }).allowed).toBe(false);
    }
  });
});

describe("choosing a day", () => {
  const candidate = { email: "rosa@mail.example" };
  it("is for candidates whose application is in the pipeline and who were not erased", () => {
    expect(mayChooseDay({ disposition: null, candidate })).toBe(true);
    expect(mayChooseDay({ disposition: "withdrawn", candidate })).toBe(false);
    expect(mayChooseDay({ disposition: null, candidate: { email: "" } })).toBe(false);
  });
});

describe("a person's own feed", () => {
  it("is read by its address until it is ended or they have left", () => {
    const at = new Date(0);
    expect(mayReadFeed({ feedSince: at, deactivatedAt: null })).toBe(true);
    expect(mayReadFeed({ feedSince: null, deactivatedAt: null })).toBe(false);
    expect(mayReadFeed({ feedSince: at, deactivatedAt: at })).toBe(false);
  });
});
