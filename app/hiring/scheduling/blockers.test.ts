import { describe, expect, it } from "vitest";
import { blockers } from "./blockers.ts";
import { buildInterviewer, buildSession } from "./loop-request.builder.ts";
import type { Interviewer } from "./loop-request.ts";

const NAMES: Record<string, string> = { sql: "SQL", python: "Python", comm: "Communication" };
const nameOf = (key: string) => NAMES[key] ?? key;
const everybody = (changes: Partial<Interviewer>) =>
  ["ana", "ben", "cleo", "dan"].map((id) => buildInterviewer(id, changes));

describe("what no calendar can mend", () => {
  it("says for which interview nobody is trained, and who comes nearest", () => {
    const interviewers = everybody({ training: { sql: "trained" } });
    const sessions = [buildSession(1), buildSession(2, { focus: ["sql", "python"] })];
    expect(blockers({ sessions, interviewers }, nameOf)).toEqual([
      "Nobody is trained for all of Onsite 2: SQL, Python. Ana comes nearest and lacks Python.",
    ]);
    expect(blockers({ sessions, interviewers: [] }, nameOf)[0]).toContain("Train somebody");
  });

  it("says when too few people share several interviews", () => {
    const interviewers = [...everybody({ training: { sql: "trained" } }), buildInterviewer("eve")];
    const sessions = [1, 2].map((number) => buildSession(number, { focus: ["python"] }));
    expect(blockers({ sessions, interviewers }, nameOf)).toEqual([
      "Only Eve may lead Onsite 1, Onsite 2, and nobody sits in two interviews of a day: train one person more.",
    ]);
  });

  it("is nothing when there is somebody else for each interview", () => {
    const sessions = [buildSession(1), buildSession(2, { focus: ["python"] })];
    expect(blockers({ sessions, interviewers: everybody({}) }, nameOf)).toEqual([]);
  });
});
