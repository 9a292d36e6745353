import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideMerge, decideUnmerge, mergeFields, unmergeFields } from "./merge.ts";
import type { MergedFields, MergedFile } from "./merge.ts";

const NOTHING: MergedFields = {
  phone: "",
  links: [],
  location: "",
  timeZone: "",
  spokenName: "",
  comfort: "",
  tags: [],
  poolNote: "",
  pooledAt: null,
  doNotContactAt: null,
  doNotContactReason: "",
  personId: null,
};
const file = (id: string, more: Partial<MergedFile> = {}): MergedFile => ({
  ...NOTHING,
  id,
  name: id,
  erased: false,
  mergedIntoId: null,
  ...more,
});

const text = fc.constantFrom("", "a", "b");
const set = fc.subarray(["a", "b", "c"]);
const moment = fc.constantFrom(null, "2026-01-01T00:00:00.000Z", "2026-02-01T00:00:00.000Z");
const fields: fc.Arbitrary<MergedFields> = fc.record({
  phone: text,
  links: set,
  location: text,
  timeZone: text,
  spokenName: text,
  comfort: text,
  tags: set,
  poolNote: text,
  pooledAt: moment,
  doNotContactAt: moment,
  doNotContactReason: text,
  personId: fc.constantFrom(null, "p"),
});

describe("merging two files", () => {
  it("keeps what the kept file says and takes what it lacks", () => {
    const kept = { ...NOTHING, phone: "1", links: ["x"], tags: ["warm"] };
    const gone = {
      ...NOTHING,
      phone: "2",
      links: ["x", "y"],
      location: "Berlin",
      tags: ["sql"],
      personId: "p",
    };
    expect(mergeFields(kept, gone)).toEqual({
      ...NOTHING,
      phone: "1",
      links: ["x", "y"],
      location: "Berlin",
      tags: ["sql", "warm"],
      personId: "p",
    });
  });

  it("never forgets that somebody wants no mail, nor whose own file it is", () => {
    fc.assert(
      fc.property(fields, fields, (kept, gone) => {
        const merged = mergeFields(kept, gone);
        expect(merged.doNotContactAt !== null).toBe(
          kept.doNotContactAt !== null || gone.doNotContactAt !== null,
        );
        expect(merged.personId !== null).toBe(kept.personId !== null || gone.personId !== null);
      }),
    );
  });

  it("taken back at once leaves the kept file exactly as it was", () => {
    fc.assert(
      fc.property(fields, fields, (before, gone) => {
        const after = mergeFields(before, gone);
        expect(unmergeFields({ before, after, now: after })).toEqual(before);
      }),
    );
  });

  it("taken back later keeps what people changed meanwhile", () => {
    const before = { ...NOTHING, links: ["x"] };
    const after = mergeFields(before, { ...NOTHING, phone: "2", links: ["y"], tags: ["sql"] });
    const now = { ...after, phone: "3", links: [...after.links, "z"], tags: ["sql", "later"] };
    expect(unmergeFields({ before, after, now })).toEqual({
      ...before,
      phone: "3",
      links: ["x", "z"],
      tags: ["later"],
    });
  });

  it("is refused for a file with itself, erased and merged ones, and two colleagues", () => {
    expect(decideMerge(file("a"), file("b"))).toEqual({ ok: true });
    expect(decideMerge(file("a"), file("a"))).toMatchObject({ reason: "same_file" });
    expect(decideMerge(file("a"), file("b", { erased: true }))).toMatchObject({ reason: "erased" });
    expect(decideMerge(file("a", { mergedIntoId: "c" }), file("b"))).toMatchObject({
      reason: "merged_already",
    });
    expect(decideMerge(file("a", { personId: "p" }), file("b", { personId: "q" }))).toMatchObject({
      reason: "two_colleagues",
    });
    expect(decideMerge(file("a", { personId: "p" }), file("b", { personId: "p" }))).toEqual({ ok: true });
  });

  it("is taken back once, the latest first, and never from the erased", () => {
    const merge = { undone: false, keptMergedIntoId: null, erased: false };
    expect(decideUnmerge(merge)).toEqual({ ok: true });
    expect(decideUnmerge({ ...merge, undone: true })).toMatchObject({ reason: "undone_already" });
    expect(decideUnmerge({ ...merge, keptMergedIntoId: "c" })).toMatchObject({ reason: "later_merge_first" });
    expect(decideUnmerge({ ...merge, erased: true })).toMatchObject({ reason: "erased" });
  });
});
