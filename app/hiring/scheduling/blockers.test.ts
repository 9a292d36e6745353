import { describe, expect, it } from "vitest";
import { blockers } from "./blockers.ts";
import { buildInterviewer, buildSession } from "./loop-request.builder.ts";
import type { Interviewer } from "./loop-request.ts";

const NAMES: Record<string, string> = { sql: "SQL", python: "Python", comm: "Communication" };
const onLoop = new Map<string, string>();
const nameOf = (key: string) => NAMES[key] ?? key;
const everybody = (changes: Partial<Interviewer>) =>
  ["ana", "ben", "cleo", "dan"].map((id) => buildInterviewer(id, changes));

describe("what no calendar can mend", () => {
  it("says for which interview nobody is trained, and who comes nearest", () => {
    const interviewers = everybody({ training: { sql: "trained" } });
    const sessions = [buildSession(1), buildSession(2, { focus: ["sql", "python"] })];
    expect(blockers({ sessions, interviewers, onLoop }, nameOf)).toEqual([
      "Nobody is trained for all of Onsite 2: SQL, Python. Ana comes nearest and lacks Python.",
    ]);
    expect(blockers({ sessions, interviewers: [], onLoop }, nameOf)[0]).toContain("Train somebody");
  });

  it("says when too few people share several interviews", () => {
    const interviewers = [...everybody({ training: { sql: "trained" } }), buildInterviewer("eve")];
    const sessions = [1, 2].map((number) => buildSession(number, { focus: ["python"] }));
    expect(blockers({ sessions, interviewers, onLoop }, nameOf)).toEqual([
      "Only Eve may lead Onsite 1, Onsite 2, and nobody sits in two interviews of a day: train one person more.",
    ]);
  });

  it("says who may lead an interview but meets the candidate in another one", () => {
    const interviewers = [...everybody({ training: { sql: "trained" } }), buildInterviewer("eve")];
    const sessions = [buildSession(2, { focus: ["python"] })];
    expect(blockers({ sessions, interviewers, onLoop: new Map([["eve", "Onsite 1"]]) }, nameOf)).toEqual([
      "Of those who may lead Onsite 2, everybody meets this candidate already: Eve (in Onsite 1). Train one person more, or swap them there.",
    ]);
  });

  it("is nothing when there is somebody else for each interview", () => {
    const sessions = [buildSession(1), buildSession(2, { focus: ["python"] })];
    expect(blockers({ sessions, interviewers: everybody({}), onLoop }, nameOf)).toEqual([]);
  });
});
