import { describe, expect, it } from "vitest";
import { buildInterviewer, buildRequest, buildRoom, buildSession, spanOn } from "./loop-request.builder.ts";
import type { Interviewer, LoopRequest } from "./loop-request.ts";
import { proposeLoop } from "./propose-loop.ts";

const MONDAY = "2026-11-23";
const NAMES: Record<string, string> = { sql: "SQL", python: "Python", comm: "Communication" };
const propose = (changes: Partial<LoopRequest> = {}) =>
  proposeLoop(buildRequest({ days: [MONDAY], ...changes }), (key) => NAMES[key] ?? key);
const everybody = (changes: Partial<Interviewer>) =>
  ["ana", "ben", "cleo", "dan"].map((id) => buildInterviewer(id, changes));
const words = (changes: Partial<LoopRequest>) => propose(changes).relaxations.map((one) => one.words);

describe("a proposal's reason", () => {
  it("is one sentence on length, lunch, order, people, learners and rooms", () => {
    const sessions = [
      buildSession(1, { core: true, preferredId: "ana" }),
      buildSession(2),
      buildSession(3),
      buildSession(4, { focus: ["python"] }),
    ];
    const interviewers = [
      ...everybody({}),
      buildInterviewer("eve", { training: { python: "shadowing" }, recent: 3 }),
    ].map((one) => (one.id === "ben" ? { ...one, recent: 2 } : one));
    const [day] = propose({ sessions, interviewers, rooms: [buildRoom("Ada")] }).days;
    expect(day?.reason).toMatch(
      /^4 interviews within 5 h 15 min; lunch at 1[123]:\d\d; core first, as planned; the people the plan names; Ben has interviewed most lately, twice in four weeks; Eve shadows Onsite 4; all in Room Ada\.$/,
    );
  });

  it("says when the plan's order was left and who watches a learner", () => {
    const late = [spanOn(MONDAY, "06:00", "14:00")];
    const sessions = [buildSession(1, { focus: ["python"] }), buildSession(2)];
    const interviewers = [
      buildInterviewer("ana", { training: { python: "trained" }, busy: late }),
      buildInterviewer("ben", { training: { sql: "trained" }, busy: [spanOn(MONDAY, "13:00", "18:00")] }),
    ];
    const [day] = propose({ sessions, interviewers }).days;
    expect(day?.reason).toContain("in another order than planned");
    const sql = { sql: "trained" as const };
    const pair = [
      buildInterviewer("ana", { training: sql }),
      buildInterviewer("ben", { training: { python: "trained" }, recent: 1 }),
      buildInterviewer("dan", { training: { python: "reverse_shadowing" } }),
      buildInterviewer("eve", { training: { python: "trained" } }),
    ];
    const led = propose({
      sessions: [buildSession(1, { focus: ["python"], preferredId: "dan" })],
      interviewers: pair,
    });
    expect(led.days[0]?.reason).toContain("Dan leads Onsite 1 while Eve watches");
  });
});

describe("when no day is possible", () => {
  it("says nothing of relaxing while there is a day", () => {
    expect(propose()).toMatchObject({ relaxations: [], blockers: [] });
  });

  it("proposes to meet by video when no room is free", () => {
    expect(words({ rooms: [buildRoom("Ada", [spanOn(MONDAY, "00:00", "23:00")])] })[0]).toBe(
      "Meet by video: no room is free.",
    );
  });

  it("proposes the smallest thing first: shorter breaks before more of anybody's hours", () => {
    const hours = [{ weekday: 1, from: "09:00", to: "13:30" }];
    const found = words({
      interviewers: everybody({ hours }),
      rules: { breakMinutes: 15, lunch: { from: "13:00", to: "14:00", minutes: 30 }, waitMinutes: 60 },
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((one) => one.includes("outside their hours"))).toBe(true);
  });

  it("puts what asks nobody before what asks people", () => {
    const hours = [{ weekday: 1, from: "09:00", to: "19:30" }];
    const rooms = [buildRoom("Ada", [spanOn(MONDAY, "00:00", "13:30")])];
    const found = words({ interviewers: everybody({ hours }), rooms });
    expect(found[0]).toBe("Meet by video: no room is free.");
    expect(found.at(-1)).toBe("Let the candidate's day last from 07:00 to 19:30.");
  });

  it("names who would take one interview more than they want to, and only as many as it needs", () => {
    const [ana, ...others] = everybody({});
    const booked = [spanOn(MONDAY, "15:00", "15:30")];
    const found = words({ interviewers: [{ ...ana!, perDay: 1, booked }, ...others] });
    expect(found[0]).toBe("Ana takes interview 2 of that day.");
  });

  it("names whose appointment stands in the way", () => {
    const [ana, ...others] = everybody({});
    const busy = [spanOn(MONDAY, "07:00", "17:00")];
    expect(words({ interviewers: [{ ...ana!, busy }, ...others] })[0]).toBe("Ana moves an appointment.");
  });

  it("looks further ahead when days were given for it", () => {
    const daysOff = [MONDAY];
    const interviewers = everybody({ daysOff });
    expect(words({ interviewers, laterDays: ["2026-11-24"] })).toEqual(["Look 1 more days ahead."]);
    expect(words({ interviewers })).toEqual([]);
  });

  it("puts several together only when none is enough by itself", () => {
    const [ana, ben, ...others] = everybody({});
    const busy = [spanOn(MONDAY, "07:00", "17:00")];
    const booked = [spanOn(MONDAY, "15:00", "15:30")];
    const found = words({ interviewers: [{ ...ana!, busy }, { ...ben!, perDay: 1, booked }, ...others] });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("Ana moves an appointment");
    expect(found[0]).toContain("Ben takes interview 2 of that day");
  });

  it("lets somebody who shadows lead only when nothing else helps, and beside a trained colleague", () => {
    const both = ["ana", "ben"].map((id) => buildInterviewer(id, { training: { sql: "trained" } }));
    const cleo = buildInterviewer("cleo", { training: { python: "trained" } });
    const dan = buildInterviewer("dan", { training: { sql: "shadowing" } });
    const sessions = [buildSession(1), buildSession(2, { focus: ["python"] })];
    const free = propose({ sessions, interviewers: [...both, cleo, dan] });
    expect(free.days[0]?.interviews.map(({ interviewerId }) => interviewerId)).not.toContain("dan");
    const away = both.map((one) => ({ ...one, daysOff: [MONDAY] }));
    expect(words({ sessions, interviewers: [...away, cleo, dan] })).toEqual([]);
    const eve = buildInterviewer("eve", { training: { sql: "trained" } });
    const three = [buildSession(1), buildSession(2), buildSession(3)];
    const short = [both[0]!, eve, dan, buildInterviewer("fay", { training: { sql: "trained" } })];
    const crowded = words({ sessions: [...three, buildSession(4)], interviewers: short });
    expect(crowded).toEqual([]);
  });

  it("says for which interview nobody is trained, and who comes nearest", () => {
    const interviewers = everybody({ training: { sql: "trained" } });
    const sessions = [buildSession(1), buildSession(2, { focus: ["sql", "python"] })];
    expect(propose({ sessions, interviewers }).blockers).toEqual([
      "Nobody is trained for all of Onsite 2: SQL, Python. Ana comes nearest and lacks Python.",
    ]);
    expect(propose({ sessions, interviewers: [] }).blockers[0]).toContain("Train somebody");
  });

  it("says when too few people share several interviews", () => {
    const interviewers = [...everybody({ training: { sql: "trained" } }), buildInterviewer("eve")];
    const sessions = [1, 2].map((number) => buildSession(number, { focus: ["python"] }));
    expect(propose({ sessions, interviewers }).blockers).toEqual([
      "Only Eve may lead Onsite 1, Onsite 2, and nobody sits in two interviews of a day: train one person more.",
    ]);
  });
});
