import { describe, expect, it } from "vitest";
import { RECOMMENDATIONS } from "../scorecards/vocabulary.ts";
import { competencyOfGap, FAREWELLS, gapKey, INBOX_KINDS, inboxWords } from "./inbox-words.ts";

const facts = {
  applicationId: "a",
  interviewId: "i",
  candidateName: "Rosa Lindqvist",
  openingTitle: "Data Analyst",
  interviewName: "Onsite 2",
  interviewerName: "Ana Ruiz",
};

describe("the words of an item", () => {
  it.each(INBOX_KINDS)("%s says whom it is about, and where it is seen to", (kind) => {
    const words = inboxWords({ ...facts, kind });
    expect(words.title).toContain("Rosa Lindqvist");
    expect(words.about).toBe("Onsite 2 · Data Analyst");
    expect(words.to).toMatch(/^\/(interviews|applications)/);
  });

  it.each(INBOX_KINDS)("%s says no verdict", (kind) => {
    const { title } = inboxWords({ ...facts, kind });
    const verdicts = [...RECOMMENDATIONS, "hire", "strong", "level", "rating", "reject", "hold"];
    for (const verdict of verdicts) {
      expect(title.toLowerCase()).not.toMatch(new RegExp(`\\b${verdict.replace("_", "[ _]")}\\b`));
    }
  });

  it("of a farewell names nobody who is out of sight", () => {
    for (const kind of FAREWELLS) {
      const words = inboxWords({ ...facts, kind, candidateName: null });
      expect(JSON.stringify(words)).not.toContain("Rosa");
      expect(words.to).toBe("/interviews");
    }
  });

  it("leads to the page where the thing is done", () => {
    const to = (kind: (typeof INBOX_KINDS)[number]) => inboxWords({ ...facts, kind }).to;
    expect(to("scorecard_late")).toBe("/interviews/i/scorecard");
    expect(to("preparation")).toBe("/interviews/i");
    expect(to("scorecards_in")).toBe("/applications/a/debrief");
    expect(to("candidate_withdrew")).toBe("/applications/a");
    expect(to("applied_again")).toBe("/applications/a");
    expect(to("loop_gap")).toBe("/applications/a/loop");
  });
});

describe("the key of a gap", () => {
  it("names the loop and the competency, which is read from it again", () => {
    expect(gapKey("a", "sql")).not.toBe(gapKey("b", "sql"));
    expect(competencyOfGap(gapKey("a", "sql"))).toBe("sql");
    expect(competencyOfGap(gapKey("a", "own:sql"))).toBe("own:sql");
  });
});
