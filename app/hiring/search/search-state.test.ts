import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SOURCES, STAGES } from "../applications/stages.ts";
import {
  asksNothing,
  asksOfApplications,
  countFilters,
  NO_SEARCH,
  readSearch,
  STANDINGS,
  writeSearch,
} from "./search-state.ts";

const words = fc.string({ maxLength: 80 }).map((text) => text.replaceAll("\0", "").trim());
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const states = fc.record({
  query: words,
  stages: fc.subarray([...STAGES]),
  standing: fc.constantFrom(...STANDINGS),
  profileId: fc.stringMatching(/^[a-z0-9]{0,30}$/),
  openingId: fc.stringMatching(/^[a-z0-9]{0,30}$/),
  source: fc.constantFrom("" as const, ...SOURCES),
  tag: fc.constantFrom("", "python", "keep warm"),
  pooled: fc.boolean(),
  school: words,
  company: words,
  skill: words,
  from: fc.oneof(fc.constant(""), day),
  to: fc.oneof(fc.constant(""), day),
});

describe("the address of a search", () => {
  it("holds all of it", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readSearch(new URLSearchParams(writeSearch(state)))).toEqual({ state, after: null });
      }),
    );
  });

  it("works whatever stands in it", () => {
    const address = new URLSearchParams(
      "q=+a%00b+&stage=nowhere&stage=onsite&profile=%27&source=x&tag=%2C&from=2026-02-30&to=soon&after=1&pool=no",
    );
    expect(readSearch(address)).toEqual({
      state: { ...NO_SEARCH, query: "ab", stages: ["onsite"] },
      after: null,
    });
  });

  it("tells whether it asks how an application stands or came", () => {
    for (const state of [
      { query: "kafka" },
      { tag: "later", pooled: true },
      { school: "MIT", company: "Acme", skill: "dbt" },
    ])
      expect(asksOfApplications({ ...NO_SEARCH, ...state })).toBe(false);
    for (const state of [
      { stages: ["onsite"] },
      { standing: "left" },
      { profileId: "a" },
      { openingId: "a" },
      { source: "referral" },
      { from: "2026-01-01" },
      { to: "2026-01-01" },
    ] as const)
      expect(asksOfApplications({ ...NO_SEARCH, ...state })).toBe(true);
  });

  it("tells whether anything is asked for, and how many filters are set", () => {
    expect(asksNothing(NO_SEARCH)).toBe(true);
    expect(asksNothing({ ...NO_SEARCH, pooled: true })).toBe(false);
    expect(countFilters({ ...NO_SEARCH, query: "kafka", stages: ["onsite", "offer"], school: "MIT" })).toBe(
      2,
    );
  });
});
