import { describe, expect, it } from "vitest";
import { asRead, checkProfile, correctionFault, findValue, isUnsure } from "./checked-profile.ts";
import type { Correction } from "./checked-profile.ts";
import type { Found, ResumeProfile } from "./profile.ts";

function found(value: string, confidence = 0.9): Found<string> {
  return { value, confidence, region: { page: 1, x: 1, y: 2, width: 3, height: 4 } };
}

const profile: ResumeProfile = {
  name: found("Priya Raghunathan"),
  emails: [found("priya@mail.example")],
  phones: [],
  links: [],
  skills: [found("SQL"), found("Teamwork", 0.45)],
  languages: [{ value: { language: "Tamil", fluency: "native" }, confidence: 0.9 }],
  education: [{ school: found("Anna University"), degree: found("B.Tech"), end: found("2017") }],
  employment: [
    { title: found("Data Engineer", 0.5), company: found("Northvane"), start: found("2020-01"), text: "" },
    { title: found("Data Analyst"), company: found("Fathom"), start: found("2017-06"), text: "" },
  ],
};
const job = { part: "employment", entry: "data engineer|northvane|2020-01", field: "title" } as const;

describe("a profile that people check", () => {
  it("is unsure where the reading was, until somebody confirms it", () => {
    expect(isUnsure(findValue(asRead(profile), job))).toBe(true);
    const value = findValue(checkProfile(profile, [{ ...job, value: "Data Engineer" }]), job);
    expect(value).toMatchObject({ origin: "confirmed", confidence: 1, region: { page: 1 } });
    expect(isUnsure(value)).toBe(false);
  });

  it("keeps the last word on a value, and the place it was read from", () => {
    const checked = checkProfile(profile, [
      { ...job, value: "Engineer" },
      { ...job, value: "Lead Data Engineer" },
    ]);
    expect(findValue(checked, job)).toMatchObject({
      value: "Lead Data Engineer",
      origin: "corrected",
      region: { x: 1 },
    });
  });

  it("takes what does not belong there out, an entry with its last value", () => {
    const wrong: Correction[] = [
      { part: "skills", entry: "teamwork", field: "value", value: null },
      { ...job, value: null },
    ];
    const checked = checkProfile(profile, wrong);
    expect(checked.skills.map((entry) => entry.values.value?.value)).toEqual(["SQL"]);
    expect(checked.employment[0]?.values).not.toHaveProperty("title");
    const gone = (["title", "company", "start"] as const).map((field) => ({ ...job, field, value: null }));
    expect(checkProfile(profile, gone).employment).toHaveLength(1);
  });

  it("takes up what the reading missed", () => {
    const missed: Correction = { part: "phones", entry: "new-1", field: "value", value: "+44 20 7946 0321" };
    expect(checkProfile(profile, [missed]).phones).toMatchObject([
      { values: { value: { origin: "corrected" } } },
    ]);
  });

  it("keeps every word when the file is read anew and an entry is read differently", () => {
    const [first, second] = profile.employment;
    if (!first || !second) throw new Error("two jobs");
    const anew = { ...profile, employment: [second, { ...first, title: found("Engineer of data") }] };
    const checked = checkProfile(anew, [{ ...job, value: "Data Engineer" }]);
    expect(checked.employment).toHaveLength(2);
    expect(checked.employment[1]?.values.title).toMatchObject({
      value: "Data Engineer",
      origin: "corrected",
    });
    const lost = checkProfile({ ...profile, employment: [second] }, [{ ...job, value: "Data Engineer" }]);
    expect(lost.employment[1]?.values.title?.value).toBe("Data Engineer");
  });

  it("tells two entries apart that read the same", () => {
    const [study] = profile.education;
    if (!study) throw new Error("a study");
    const keys = asRead({ ...profile, education: [study, study] }).education.map((entry) => entry.key);
    expect(new Set(keys).size).toBe(2);
  });

  it("refuses words that say nothing, dates that are none and values that do not exist", () => {
    expect(correctionFault({ part: "person", field: "name", value: "Priya" })).toBeNull();
    expect(correctionFault({ part: "person", field: "name", value: null })).toBeNull();
    expect(correctionFault({ part: "employment", field: "end", value: "present" })).toBeNull();
    for (const [part, field, value] of [
      ["person", "name", " "],
      ["person", "grade", "1.0"],
      ["person", "name", "x".repeat(201)],
      ["employment", "start", "last year"],
      ["employment", "start", "present"],
      ["education", "end", "2021-13"],
      ["emails", "value", "nobody"],
    ] as const)
      expect(correctionFault({ part, field, value }), `${part} ${field}`).not.toBeNull();
  });
});
