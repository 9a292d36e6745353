import { describe, expect, it } from "vitest";
import { reasonsFor } from "../applications/reasons.ts";
import { declineCodes, linesFor } from "../applications/resume-criteria.ts";
import { TRACKS } from "../applications/stages.ts";
import { declineReasons } from "./decline-reasons.ts";

const codes = (track: (typeof TRACKS)[number]) => declineReasons(track).map(({ code }) => code);

describe("the reasons to decline a resume", () => {
  it("are those of its own track and those of every track", () => {
    expect(codes("experienced")).toEqual([
      "must_haves_not_shown",
      "teams_not_comparable",
      "own_role_small",
      "no_results_shown",
      "duplicate",
      "not_eligible",
      "terms_do_not_meet",
      "position_filled",
      "other_rejection",
    ]);
    expect(codes("graduate")).toEqual([
      "must_haves_not_shown",
      "relevant_grades_low",
      "programme_unrelated",
      "nothing_built",
      "own_part_unclear",
      "duplicate",
      "not_eligible",
      "terms_do_not_meet",
      "position_filled",
      "other_rejection",
    ]);
  });

  it("have a digit each, the tenth the nought behind the nine", () => {
    for (const track of TRACKS) {
      const digits = declineReasons(track).map(({ digit }) => digit);
      expect(digits.join("")).toBe("1234567890".slice(0, digits.length));
    }
  });

  it("hold every line a resume may be declined for, and no reason is lost to both tracks", () => {
    for (const track of TRACKS)
      expect(codes(track)).toEqual(
        expect.arrayContaining(declineCodes(linesFor({ track, schoolLine: true }))),
      );
    const all = reasonsFor("resume_screen", "rejected").map(({ code }) => code);
    expect(new Set(TRACKS.flatMap(codes))).toEqual(new Set(all));
  });
});
