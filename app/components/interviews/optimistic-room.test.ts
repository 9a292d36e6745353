import { describe, expect, it } from "vitest";
import { minuteWords } from "./minute-words.ts";
import { withPending } from "./optimistic-room.ts";
import { openQuestionOf, standingOf } from "./room-types.ts";
import type { RoomAsked, RoomData, RoomQuestion } from "./room-types.ts";

const now = new Date("2026-11-23T10:10:00Z");
const asked: RoomAsked = {
  id: "a1",
  versionId: "v1",
  title: "Doubled revenue",
  competencyKey: "sql",
  rung: "as_written",
  askedAt: new Date("2026-11-23T10:02:00Z"),
  endedAt: null,
  minutes: 8,
  noteLineId: null,
  rating: null,
};
const question: RoomQuestion = {
  id: "q1",
  versionId: "v1",
  title: "Doubled revenue",
  competencyKey: "sql",
  difficulty: 3,
  style: "case",
  minutes: 7,
  core: true,
  prompt: "",
  good: [],
  poor: [],
  easier: "",
  harder: "",
  reactions: {},
};
const room: RoomData = {
  now,
  interview: {
    id: "i",
    applicationId: "app",
    kind: "onsite",
    name: "SQL",
    minutes: 60,
    startsAt: now,
    place: "",
    link: "",
    state: "in_progress",
    startedAt: now,
    interviewer: { id: "p", name: "Ana" },
    shadows: [],
  },
  candidate: { name: "Rosa" },
  resume: null,
  opening: { title: "Analyst" },
  person: { id: "p", name: "Ana" },
  conducts: true,
  rubric: [],
  focus: ["sql"],
  questions: [question],
  plan: [],
  asked: [asked],
  askedElsewhere: [{ questionId: "q2", by: "Ben" }],
  skipped: [],
  tags: [],
  threads: [],
  signals: [],
  close: { thanked: false, strength: "", questionsAsked: false, nextStepTold: false },
  ownScorecard: null,
  brief: {
    covered: [],
    stillOpen: [],
    disagree: [],
    doNotAskAgain: [],
    delivery: [],
    threads: [],
    logistics: [],
    asked: [],
    loop: [],
    notes: [],
  },
  suggestions: [],
  advice: null,
};

describe("a tap in the room shows before the server has answered", () => {
  it("a rating, which keeps its sentence when only the level changes", () => {
    const rated = withPending(room, {
      intent: "rate",
      askedId: "a1",
      level: "2",
      sentence: "Lost the grain.",
    });
    const again = withPending(rated, { intent: "rate", askedId: "a1", level: "3" });
    expect(again.asked[0]?.rating).toEqual({ level: 3, sentence: "Lost the grain.", reaction: null });
  });

  it("a reaction, only beside a rating", () => {
    const react = { intent: "react", askedId: "a1", name: "weak" };
    expect(withPending(room, react).asked[0]?.rating).toBeNull();
    const rated = withPending(room, { intent: "rate", askedId: "a1", level: "2" });
    expect(withPending(rated, react).asked[0]?.rating?.reaction).toBe("weak");
  });

  it("a tag that is put on and taken off, but no tag it does not know", () => {
    const tagged = withPending(room, { intent: "tag", name: "terse", askedId: "a1" });
    expect(tagged.tags).toMatchObject([{ name: "terse", askedQuestionId: "a1", mine: true }]);
    expect(withPending(tagged, { intent: "untag", tagId: "pending" }).tags).toEqual([]);
    expect(withPending(room, { intent: "tag", name: "nervous", askedId: "a1" }).tags).toEqual([]);
  });

  it("the end of the open question, and nothing for what it does not show ahead", () => {
    expect(openQuestionOf(withPending(room, { intent: "end" }))).toBeNull();
    expect(withPending(room, { intent: "finish" })).toBe(room);
  });
});

describe("where a question stands in this room", () => {
  it("is asked here, skipped here, asked by a colleague, or free", () => {
    expect(standingOf(room, question)).toBe("asked");
    const other = { ...question, id: "q2", versionId: "v2" };
    expect(standingOf(room, other)).toBe("elsewhere");
    const skipped = { ...room, skipped: [{ versionId: "v2", title: "", reason: "No time" }] };
    expect(standingOf(skipped, other)).toBe("skipped");
    expect(standingOf(room, { ...other, id: "q3", versionId: "v3" })).toBe("free");
  });

  it("says how long it took", () => {
    expect([minuteWords(0), minuteWords(7)]).toEqual(["under a minute", "7 min"]);
  });
});
