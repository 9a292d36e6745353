import { expect, test } from "vitest";
import { buildLines, buildPage } from "./resume-page.builder.ts";
import { confidencesOf } from "./confidences.ts";
import { fromJsonResume, toJsonResume } from "./json-resume.ts";
import { readResume } from "./read-resume.ts";

const page = buildLines([
  "JORDAN AVERY",
  "jordan.avery@mail.example | second@mail.example | (555) 010-0142",
  "",
  "EXPERIENCE",
  "Backend Engineer, Northwind Systems (2019 - Present)",
  "- Wrote the order service.",
  "",
  "EDUCATION",
  "B.S. Computer Science, State University, 2019",
  "",
  "SKILLS",
  "Python, Go",
]);

test("pages without text give an empty profile", () => {
  const profile = readResume([buildPage([])]);
  expect(toJsonResume(profile)).toEqual({
    basics: { emails: [], phones: [], profiles: [] },
    work: [],
    education: [],
    skills: [],
    languages: [],
  });
});

test("every value has a confidence from 0 to 1 and a box on its page", () => {
  const { name, emails, employment, skills } = readResume([page]);
  for (const found of [name, emails[0], employment[0]?.title, employment[0]?.company, skills[0]]) {
    expect(found?.confidence).toBeGreaterThan(0.4);
    expect(found?.confidence).toBeLessThanOrEqual(1);
    expect(found?.region).toMatchObject({ page: 1 });
  }
});

test("what is read from a scan is less sure", () => {
  const written = readResume([page]).emails[0]?.confidence ?? 0;
  expect(readResume([page], { scanned: true }).emails[0]?.confidence).toBeCloseTo(written * 0.8, 2);
});

test("a profile becomes JSON Resume: an open end has no date, further addresses stand apart", () => {
  const resume = toJsonResume(readResume([page]));
  expect(resume.basics).toMatchObject({
    name: "Jordan Avery",
    email: "jordan.avery@mail.example",
    emails: ["second@mail.example"],
    phone: "(555) 010-0142",
  });
  expect(resume.work[0]).toMatchObject({
    name: "Northwind Systems",
    position: "Backend Engineer",
    startDate: "2019",
  });
  expect(resume.work[0]).not.toHaveProperty("endDate");
  expect(resume.education[0]).toMatchObject({
    institution: "State University",
    studyType: "B.S.",
    area: "Computer Science",
    endDate: "2019",
  });
});

test("the confidences run in the order of the JSON Resume", () => {
  const profile = readResume([page]);
  const sure = confidencesOf(profile) as { work: unknown[]; skills: unknown[] };
  expect(sure.work).toHaveLength(toJsonResume(profile).work.length);
  expect(sure.skills).toHaveLength(2);
});

test("a file that is JSON Resume itself is taken as it says, and broken JSON is text", () => {
  const source = JSON.stringify({
    basics: { name: "Jane Roe", email: "j@mail.example" },
    work: [{ company: "Pinecrest", position: "Analyst", startDate: "2016-06-24" }],
    skills: [{ name: "Web", keywords: ["HTML", "CSS"] }],
  });
  const profile = fromJsonResume(source);
  expect(profile && toJsonResume(profile)).toMatchObject({
    basics: { name: "Jane Roe", email: "j@mail.example" },
    work: [{ name: "Pinecrest", position: "Analyst", startDate: "2016-06" }],
    skills: [{ name: "HTML" }, { name: "CSS" }],
  });
  expect(fromJsonResume('{"basics": {')).toBeUndefined();
  expect(fromJsonResume("Jane Roe")).toBeUndefined();
});

test("a line made to slow the reading down is cut and costs no time", () => {
  const began = performance.now();
  readResume([
    buildLines([
      "a@".repeat(50_000),
      "1 ".repeat(50_000),
      "( - ".repeat(50_000),
      "2019 - ".repeat(30_000),
      "x, ".repeat(40_000),
    ]),
  ]);
  expect(performance.now() - began).toBeLessThan(2_000);
});

test("a list of languages that nobody speaks is a part of the skills", () => {
  const profile = readResume([
    buildLines(["Jane Roe", "", "SKILLS", "", "LANGUAGES", "Scala, Python", "", "EDUCATION", "BSc, 2019"]),
  ]);
  expect(profile.skills.map((skill) => skill.value)).toEqual(["Scala", "Python"]);
  expect(profile.languages).toEqual([]);
});
