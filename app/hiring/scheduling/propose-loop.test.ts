import { describe, expect, it } from "vitest";
import { buildInterviewer, buildRequest, buildRoom, buildSession, spanOn } from "./loop-request.builder.ts";
import { proposeLoop } from "./propose-loop.ts";

const nameOf = (key: string) => key.toUpperCase();

describe("proposing days for a loop", () => {
  it("gives days with their reasons and nothing to give up while there are any", () => {
    const found = proposeLoop(buildRequest(), nameOf);
    expect(found.days).toHaveLength(5);
    expect(found.days[0]?.reason).toMatch(/^4 interviews within /);
    expect(found).toMatchObject({ relaxations: [], blockers: [] });
  });

  it("gives what to give up, with the day that it makes possible, when there is none", () => {
    const rooms = [buildRoom("Ada", [spanOn("2026-11-23", "00:00", "23:00")])];
    const found = proposeLoop(buildRequest({ days: ["2026-11-23"], rooms }), nameOf);
    expect(found.days).toEqual([]);
    expect(found.relaxations[0]?.day.reason).toMatch(/^4 interviews within /);
    expect(found.blockers).toEqual([]);
  });

  it("says what is missing when calendars are not the reason", () => {
    const sessions = [buildSession(1, { focus: ["statistics"] })];
    const found = proposeLoop(buildRequest({ sessions, interviewers: [buildInterviewer("ana")] }), nameOf);
    expect(found.relaxations).toEqual([]);
    expect(found.blockers[0]).toContain("STATISTICS");
  });
});
