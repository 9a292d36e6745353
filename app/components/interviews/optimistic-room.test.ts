import { describe, expect, it } from "vitest";
import { minuteWords } from "./minute-words.ts";
import { actsToShow, withKept, withPending } from "./optimistic-room.ts";
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
  moments: [],
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
  laterLines: { shared: 0, own: 0 },
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
    checkedFacts: [],
    late: null,
    withoutNote: [],
    asked: [],
    loop: [],
    notes: [],
  },
  suggestions: [],
  advice: null,
  closing: null,
  strict: false,
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

describe("what was done while the server was away", () => {
  const at = new Date("2026-11-23T10:12:00Z");
  const second: RoomQuestion = { ...question, id: "q9", versionId: "v9", title: "Late events" };
  const away: RoomData = {
    ...room,
    questions: [question, second],
    plan: [
      { versionId: "v1", reason: "Covers SQL." },
      { versionId: "v9", reason: "Covers time." },
    ],
  };
  const act = (fields: Record<string, string>, id = "act-1") => ({ id, fields });

  it("starts the interview at its own time", () => {
    const waiting = {
      ...away,
      interview: { ...away.interview, state: "scheduled", startedAt: null } as const,
    };
    const { interview } = withKept(waiting, act({ intent: "start" }), at);
    expect(interview).toMatchObject({ state: "in_progress", startedAt: at });
  });

  it("asks a question under its own name and ends the one before", () => {
    const shown = withKept(away, act({ intent: "ask", versionId: "v9", rung: "harder" }), at);
    expect(shown.asked).toMatchObject([
      { id: "a1", endedAt: at, minutes: 10 },
      { id: "act-1", versionId: "v9", title: "Late events", rung: "harder", askedAt: at, endedAt: null },
    ]);
    const rated = withKept(shown, act({ intent: "rate", askedId: "act-1", level: "2" }, "act-2"), at);
    expect(openQuestionOf(rated)?.rating?.level).toBe(2);
  });

  it("goes on with the plan when the suggestions are used up", () => {
    const ended = withKept(away, act({ intent: "skip", versionId: "v1", reason: "No time" }), at);
    expect(ended.suggestions).toMatchObject([{ versionId: "v9", sentence: "Covers time." }]);
    expect(standingOf(ended, question)).toBe("asked");
  });

  it("ends the question that was meant, and no other", () => {
    expect(openQuestionOf(withKept(away, act({ intent: "end", askedId: "a1" }), at))).toBeNull();
    expect(openQuestionOf(withKept(away, act({ intent: "end", askedId: "gone" }), at))?.id).toBe("a1");
  });

  it("shows threads, tags, signals and the close", () => {
    const thread = withKept(away, act({ intent: "thread", text: " Ask about lag " }), at);
    expect(thread.threads).toMatchObject([{ id: "act-1", text: "Ask about lag", mine: true }]);
    const tag = withKept(away, act({ intent: "tag", name: "terse", askedId: "a1", actId: "act-1" }), at);
    expect(withKept(tag, act({ intent: "untag", tagId: "act-1" }, "act-2"), at).tags).toEqual([]);
    const line = { intent: "signal", lineId: "l1", competencyKey: "sql", text: "Joins" };
    const signal = withKept(away, act({ ...line, direction: "plus", strength: "2" }), at);
    expect(signal.signals).toMatchObject([{ lineId: "l1", verdict: { direction: "plus", strength: 2 } }]);
    expect(withKept(signal, act({ intent: "unsignal", lineId: "l1" }, "act-2"), at).signals).toEqual([]);
  });

  it("shows each part of the close that was changed, and leaves what another device has changed", () => {
    const ticked = { ...away, close: { ...away.close, questionsAsked: true, strength: "Clear" } };
    const thanked = withKept(ticked, act({ intent: "close", thanked: "yes" }), at);
    const renamed = withKept(thanked, act({ intent: "close", strength: "Clear words" }, "act-2"), at);
    const untold = withPending(renamed, { intent: "close", questionsAsked: "" });
    expect(untold.close).toEqual({
      thanked: true,
      strength: "Clear words",
      questionsAsked: false,
      nextStepTold: false,
    });
  });
});

describe("what was done while the server was away, on its way", () => {
  const [one, two, three] = [{ id: "one" }, { id: "two" }, { id: "three" }];
  const waiting = actsToShow({ room, acts: [] }, room, [one, two]);

  it("stays shown when it has arrived, until the room is read anew", () => {
    expect(waiting.acts).toEqual([one, two]);
    expect(actsToShow(waiting, room, [two])).toBe(waiting);
    expect(actsToShow(waiting, room, [])).toBe(waiting);
    const read = { ...room };
    expect(actsToShow(waiting, read, [two])).toEqual({ room: read, acts: [two] });
  });

  it("takes up in its order what is done meanwhile", () => {
    expect(actsToShow(waiting, room, [two, three]).acts).toEqual([one, two, three]);
  });
});
