import { describe, expect, it } from "vitest";
import { readOpeningForm } from "./read-opening-form.ts";

const entries = {
  title: "Analytics Engineer",
  profileId: "p",
  headcount: "2",
  seniority: "mid",
  employmentType: "full_time",
  location: "Berlin",
  country: "de",
  salaryRange: "",
  description: "",
  hiringManagerId: "h",
  recruiterId: "r",
  teamIds: "a,b",
  remote: "yes",
  strict: "yes",
  blindScreening: "yes",
  secondLookShare: "10",
  sessions: JSON.stringify([
    { kind: "phone", number: 1, name: "Phone", minutes: 45, focus: ["sql"], defaultInterviewerId: null },
  ]),
  questions: "[]",
};

describe("a posted opening", () => {
  it("is read with its lists, its check boxes and its plan", () => {
    expect(readOpeningForm(entries)).toMatchObject({
      ok: true,
      value: {
        headcount: 2,
        country: "DE",
        teamIds: ["a", "b"],
        remote: true,
        schoolLine: false,
        showTotals: false,
        strict: true,
        blindScreening: true,
        secondLookShare: 10,
        sessions: [{ minutes: 45 }],
      },
    });
  });

  it("names what is wrong, also inside the plan, and survives nonsense", () => {
    const bad = readOpeningForm({
      ...entries,
      headcount: "none",
      sessions: JSON.stringify([
        { kind: "phone", number: 1, name: "x", minutes: 1, focus: [], defaultInterviewerId: null },
      ]),
    });
    expect(bad).toMatchObject({
      ok: false,
      fields: { sessions: expect.stringContaining("15 minutes") as string },
    });
    expect(readOpeningForm({ sessions: "{" })).toMatchObject({ ok: false });
  });
});
