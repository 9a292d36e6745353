import { describe, expect, it } from "vitest";
import { secondParts } from "./second-parts.ts";

const on = (id: string, interviewerId: string, shadowIds: string[] = []) => {
  return { id, name: id, interviewerId, shadowIds };
};
const nameOf = (id: string) => id.toUpperCase();
const loop = [on("SQL", "ana", ["dan"]), on("Python", "ben")];

describe("several parts of one person in a loop", () => {
  it("are said of whoever leads or watches a second interview of the candidate", () => {
    const with3 = (interviewerId: string, shadowIds: string[] = []) =>
      secondParts(loop, [...loop, on("Case", interviewerId, shadowIds)], nameOf);
    expect(with3("ana")).toEqual(["ANA is in several interviews of this candidate: leads SQL, leads Case"]);
    expect(with3("dan")).toEqual(["DAN is in several interviews of this candidate: shadows SQL, leads Case"]);
    expect(with3("eve", ["ben"])).toEqual([
      "BEN is in several interviews of this candidate: leads Python, shadows Case",
    ]);
    expect(with3("eve", ["dan"])).toHaveLength(1);
    expect(with3("eve", ["fay"])).toEqual([]);
  });

  it("are said once they come up, and not of what stands like that already", () => {
    const twice = [...loop, on("Case", "dan")];
    expect(secondParts(twice, twice, nameOf)).toEqual([]);
    expect(secondParts(twice, [...twice, on("Talk", "eve")], nameOf)).toEqual([]);
    expect(secondParts(twice, [...twice, on("Talk", "dan")], nameOf)).toEqual([
      "DAN is in several interviews of this candidate: shadows SQL, leads Case, leads Talk",
    ]);
    expect(secondParts(twice, loop, nameOf)).toEqual([]);
  });
});
