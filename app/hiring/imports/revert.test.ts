import { describe, expect, it } from "vitest";
import { planRevert, type BroughtThing } from "./revert.ts";

const candidate: BroughtThing = { id: "1", kind: "candidate", thingId: "c", applicationId: null };
const first: BroughtThing = { id: "2", kind: "application", thingId: "a1", applicationId: "a1" };
const second: BroughtThing = { id: "3", kind: "application", thingId: "a2", applicationId: "a2" };
const resume: BroughtThing = { id: "4", kind: "document", thingId: "d", applicationId: "a1" };
const things = [candidate, first, second, resume];
const ids = (list: readonly BroughtThing[]) => list.map((thing) => thing.id).sort();

describe("taking an import out again", () => {
  it("takes everything that nobody touched", () => {
    expect(planRevert({ things, laterWork: [], hasMore: false })).toMatchObject({ keep: [] });
  });

  it("leaves an application that was worked on, its files and the candidate, and says why", () => {
    const plan = planRevert({
      things,
      laterWork: [{ what: "Resume advanced", applicationId: "a1" }],
      hasMore: false,
    });
    expect(ids(plan.remove)).toEqual(["3"]);
    expect(plan.keep.map(({ thing, because }) => [thing.id, because])).toEqual([
      ["2", "Worked on since: Resume advanced."],
      ["4", "Worked on since: Resume advanced."],
      ["1", "Worked on since: Resume advanced."],
    ]);
  });

  it("leaves everything when the work was about the person", () => {
    const plan = planRevert({
      things,
      laterWork: [{ what: "Changed details", applicationId: null }],
      hasMore: false,
    });
    expect(plan.remove).toEqual([]);
  });

  it("leaves a candidate who has more than this import brought", () => {
    const plan = planRevert({ things, laterWork: [], hasMore: true });
    expect(ids(plan.remove)).toEqual(["2", "3", "4"]);
    expect(plan.keep).toMatchObject([{ thing: candidate }]);
    // Work on an application that somebody else added keeps the person, too.
    const other = planRevert({ things, laterWork: [{ what: "Moved", applicationId: "a9" }], hasMore: false });
    expect(ids(other.remove)).toEqual(["2", "3", "4"]);
  });
});
