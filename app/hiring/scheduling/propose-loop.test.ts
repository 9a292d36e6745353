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

  it("puts what is missing beside what stands already of the loop, and says so, whatever speaks for other days", () => {
    const interviewers = [buildInterviewer("ana", { booked: [spanOn("2026-11-24", "08:00", "09:00")] })];
    const missing = { sessions: [buildSession(4)], interviewers };
    const found = proposeLoop(buildRequest({ ...missing, standing: { "2026-11-24": 3 } }), nameOf);
    expect(found.days[0]).toMatchObject({
      date: "2026-11-24",
      reason: expect.stringContaining("the same day as the other three") as string,
    });
    expect(found.days[1]?.reason).not.toContain("the same day");
    expect(proposeLoop(buildRequest(missing), nameOf).days[0]?.date).toBe("2026-11-23");
  });

  it("gives nobody a second part in the loop, whether they lead or watch what stands of it", () => {
    const onLoop = new Map([
      ["ana", "Onsite 1"],
      ["ben", "Onsite 2"],
    ]);
    const learner = buildInterviewer("dan", { training: { sql: "shadowing" } });
    const people = ["ana", "ben", "cleo"].map((id) => buildInterviewer(id));
    const missing = { sessions: [buildSession(4)], interviewers: [...people, learner] };
    const partsIn = (request: object) =>
      new Set(
        proposeLoop(buildRequest({ ...missing, ...request }), nameOf).days.flatMap(({ interviews }) =>
          interviews.flatMap(({ interviewerId, shadowIds }) => [interviewerId, ...shadowIds]),
        ),
      );
    expect(partsIn({ onLoop })).toEqual(new Set(["cleo", "dan"]));
    expect(partsIn({ onLoop: new Map([...onLoop, ["dan", "Onsite 2"]]) })).toEqual(new Set(["cleo"]));
    const found = proposeLoop(
      buildRequest({ ...missing, onLoop: new Map([...onLoop, ["cleo", "Onsite 3"]]) }),
      nameOf,
    );
    expect(found.days).toEqual([]);
    expect(found.relaxations).toEqual([]);
    expect(found.blockers[0]).toContain("Cleo (in Onsite 3)");
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
