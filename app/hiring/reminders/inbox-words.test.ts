import { describe, expect, it } from "vitest";
import { RECOMMENDATIONS } from "../scorecards/vocabulary.ts";
import { competencyOfGap, FAREWELLS, gapKey, INBOX_KINDS, inboxWords } from "./inbox-words.ts";
import type { InboxKind } from "./inbox-words.ts";

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

  it("tells each kind from every other", () => {
    const titles = INBOX_KINDS.map((kind) => inboxWords({ ...facts, kind }).title);
    expect(new Set(titles).size).toBe(INBOX_KINDS.length);
  });

  it("leads to the page where the thing is done", () => {
    const to: Record<InboxKind, string> = {
      scorecard_due: "/interviews/i/scorecard",
      scorecard_waits: "/interviews/i/scorecard",
      scorecard_late: "/interviews/i/scorecard",
      scorecard_missing: "/applications/a",
      preparation: "/interviews/i",
      interview_open: "/interviews/i",
      interview_unfinished: "/interviews/i",
      interview_booked: "/interviews/i",
      interview_changed: "/interviews/i",
      interview_cancelled: "/interviews",
      interview_given_away: "/interviews",
      scorecards_in: "/applications/a/debrief",
      debrief_revealed: "/applications/a/debrief",
      decision_recorded: "/applications/a",
      candidate_withdrew: "/applications/a",
      applied_again: "/applications/a",
      applied_full: "/applications/a",
      brief_updated: "/interviews/i",
      loop_gap: "/applications/a/loop",
      reply_received: "/applications/a",
      day_lost: "/applications/a/book",
      interviewer_away: "/applications/a/day",
    };
    for (const kind of INBOX_KINDS)
      expect([kind, inboxWords({ ...facts, kind }).to]).toEqual([kind, to[kind]]);
  });
});

describe("the key of a gap", () => {
  it("names the loop and the competency, which is read from it again", () => {
    expect(gapKey("a", "sql")).not.toBe(gapKey("b", "sql"));
    expect(competencyOfGap(gapKey("a", "sql"))).toBe("sql");
    expect(competencyOfGap(gapKey("a", "own:sql"))).toBe("own:sql");
  });
});
