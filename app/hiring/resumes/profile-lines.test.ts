import { expect, it } from "vitest";
import { blindLines, profileLines, readableDate, schoolsIn } from "./profile-lines.ts";

const sure = (value: string) => ({ value, confidence: 0.9 });
const unsure = (value: string) => ({ value, confidence: 0.5 });
const profile = {
  emails: [],
  phones: [],
  links: [],
  languages: [],
  skills: [unsure("Teamwork")],
  education: [
    {
      degree: sure("B.Tech"),
      field: sure("Physics"),
      school: unsure("Anna"),
      grade: sure("3.8"),
      end: sure("2017"),
    },
  ],
  employment: [
    {
      title: sure("Analyst"),
      company: sure("Fathom"),
      start: sure("2017-06"),
      end: sure("present"),
      text: "",
    },
  ],
};

it("a resume at a glance says what, where and when, and how much of it a person should look at", () => {
  expect(profileLines({ profile, corrections: [] })).toMatchObject({
    education: [{ what: "B.Tech, Physics", where: "Anna", grade: "3.8", when: "2017", unsure: true }],
    employment: [{ what: "Analyst", where: "Fathom", grade: "", when: "Jun 2017 – now", unsure: false }],
    unsure: 2,
  });
});

it("a value that somebody looked at is none to look at any more", () => {
  const corrections = [{ part: "skills", entry: "teamwork", field: "value", value: null }] as const;
  expect(profileLines({ profile, corrections }).unsure).toBe(1);
});

it("a date is told by its year when that is all there is", () => {
  expect(["2021-09", "2021", "present"].map(readableDate)).toEqual(["Sep 2021", "2021", "now"]);
});

it("read blind, the lines name no school and nothing that is taken out of a text", () => {
  const lines = profileLines({ profile, corrections: [] });
  expect(blindLines(lines, (text) => text.replace("Fathom", "[hidden]"))).toMatchObject({
    education: [{ what: "B.Tech, Physics", where: "", grade: "3.8" }],
    employment: [{ what: "Analyst", where: "[hidden]" }],
  });
});

it("a school is hidden under both names, the one that was read and the one that somebody gave", () => {
  const [entry] = profileLines({ profile, corrections: [] }).education;
  const correction = {
    part: "education",
    entry: entry!.key,
    field: "school",
    value: "Anna College",
  } as const;
  expect(schoolsIn({ profile, corrections: [correction] })).toEqual(["Anna", "Anna College"]);
});
