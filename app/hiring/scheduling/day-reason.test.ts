import { describe, expect, it } from "vitest";
import { dayReason } from "./day-reason.ts";
import { buildInterviewer, buildRequest, buildRoom, buildSession, spanOn } from "./loop-request.builder.ts";
import type { LoopRequest } from "./loop-request.ts";
import { dayFinder } from "./propose-days.ts";

const MONDAY = "2026-11-23";

function propose(changes: Partial<LoopRequest>) {
  const request = buildRequest({ days: [MONDAY], ...changes });
  const days = dayFinder(request.interviewers)(request, new Set());
  return { days: days.map((day) => ({ reason: dayReason(request, day) })) };
}

describe("a proposal's reason", () => {
  it("is one sentence on length, lunch, order, people, learners and rooms", () => {
    const sessions = [
      buildSession(1, { core: true, preferredId: "ana" }),
      buildSession(2),
      buildSession(3),
      buildSession(4, { focus: ["python"] }),
    ];
    const interviewers = [
      ...["ana", "ben", "cleo", "dan"].map((id) => buildInterviewer(id)),
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

  it("says who has most in that week, and nothing of other weeks", () => {
    const reasonWith = (date: string) => {
      const booked = [spanOn(date, "18:00", "19:00"), spanOn(date, "20:00", "21:00")];
      const interviewers = ["ana", "ben", "cleo", "dan"].map((id) => buildInterviewer(id));
      return propose({ interviewers: [{ ...interviewers[0]!, booked }, ...interviewers.slice(1)] }).days[0]
        ?.reason;
    };
    expect(reasonWith("2026-11-29")).toContain("Ana has 2 other interviews that week");
    expect(reasonWith("2026-11-30")).not.toContain("that week");
  });
});
