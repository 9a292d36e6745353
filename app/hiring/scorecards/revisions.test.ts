import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesOfRevision, decideRevision, revisionChanges, type ScorecardVersion } from "./revisions.ts";
import { LEVELS, RECOMMENDATIONS } from "./vocabulary.ts";

const first: ScorecardVersion = {
  recommendation: "no",
  summary: "Solid joins.",
  levels: [
    { competencyKey: "sql", level: 2, noEvidence: false, comment: "Missed NULLs", signalIds: [] },
    { competencyKey: "comm", level: 3, noEvidence: false, comment: "Clear", signalIds: [] },
  ],
};

describe("a revision", () => {
  it("shows what was changed, and nothing else", () => {
    const second: ScorecardVersion = {
      recommendation: "yes",
      summary: "Solid joins.",
      levels: [
        { competencyKey: "comm", level: null, noEvidence: true, comment: "Clear", signalIds: [] },
        {
          competencyKey: "sql",
          level: 3,
          noEvidence: false,
          comment: "Found NULLs alone after all",
          signalIds: [],
        },
      ],
    };
    expect(revisionChanges(first, second)).toEqual([
      { field: "recommendation", before: "no", after: "yes" },
      { field: "level", competencyKey: "comm", before: 3, after: "no_evidence" },
      { field: "level", competencyKey: "sql", before: 2, after: 3 },
      {
        field: "comment",
        competencyKey: "sql",
        before: "Missed NULLs",
        after: "Found NULLs alone after all",
      },
    ]);
  });

  it("shows a competency that was added", () => {
    const levels = [
      ...first.levels,
      { competencyKey: "python", level: 4 as const, noEvidence: false, comment: "", signalIds: [] },
    ];
    expect(revisionChanges(first, { ...first, levels })).toEqual([
      { field: "level", competencyKey: "python", before: null, after: 4 },
    ]);
  });

  it("shows lines of the note that were linked and unlinked, also where nothing else was changed", () => {
    const linked = (...signalIds: string[]): ScorecardVersion => ({
      ...first,
      levels: first.levels.map((entry) => (entry.competencyKey === "sql" ? { ...entry, signalIds } : entry)),
    });
    expect(revisionChanges(linked("a", "b"), linked("b", "c", "d"))).toEqual([
      { field: "evidence", competencyKey: "sql", linked: 2, unlinked: 1 },
    ]);
  });

  it("is read from what was stored, also from before links were kept in it", () => {
    const stored = {
      ...first,
      levels: first.levels.map(({ competencyKey, level, noEvidence, comment }) => ({
        competencyKey,
        level,
        noEvidence,
        comment,
      })),
    };
    expect(changesOfRevision({ before: stored, after: { ...stored, summary: "" } })).toEqual([
      { field: "summary", before: "Solid joins.", after: "" },
    ]);
    expect(() => changesOfRevision({ before: stored, after: null })).toThrow();
  });

  it("needs a submitted scorecard, a change and a reason", () => {
    const after = { ...first, recommendation: "yes" as const };
    const revision = { state: "submitted" as const, before: first, after, reason: "Read my notes again" };
    expect(decideRevision(revision).ok).toBe(true);
    expect(decideRevision({ ...revision, state: "draft" })).toMatchObject({ reason: "not_submitted" });
    expect(decideRevision({ ...revision, reason: " " })).toMatchObject({ reason: "needs_reason" });
    expect(decideRevision({ ...revision, after: first })).toMatchObject({ reason: "nothing_changed" });
  });

  it("of nothing is empty, and backwards swaps before and after", () => {
    const version: fc.Arbitrary<ScorecardVersion> = fc.record({
      recommendation: fc.constantFrom(...RECOMMENDATIONS, null),
      summary: fc.constantFrom("", "x", "y"),
      levels: fc.uniqueArray(
        fc.record({
          competencyKey: fc.constantFrom("sql", "comm", "python"),
          level: fc.constantFrom(...LEVELS, null),
          noEvidence: fc.boolean(),
          comment: fc.constantFrom("", "x"),
          signalIds: fc.constantFrom([], ["a"], ["a", "b"], ["c"]),
        }),
        { selector: (entry) => entry.competencyKey },
      ),
    });
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(revisionChanges(a, a)).toEqual([]);
        const back = revisionChanges(b, a).map((change) =>
          change.field === "evidence"
            ? { ...change, linked: change.unlinked, unlinked: change.linked }
            : { ...change, before: change.after, after: change.before },
        );
        expect(back).toEqual(revisionChanges(a, b));
      }),
    );
  });
});
