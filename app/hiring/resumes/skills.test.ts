import { expect, test } from "vitest";
import { buildPage, buildLines } from "./resume-page.builder.ts";
import { readingOrder } from "./reading-order.ts";
import { readLanguages, readSkills } from "./skills.ts";

const read = (lines: readonly string[]): string[] =>
  readSkills(readingOrder([buildLines(lines)])).map((skill) => skill.value);

test("labels, levels and years of practice are not skills", () => {
  expect(read(["Languages: Python, C++", "Cloud – AWS, GCP", "• Django (advanced), 5+ yrs"])).toEqual([
    "Python",
    "C++",
    "AWS",
    "GCP",
    "Django",
  ]);
});

test("a list that runs over lines is one list, and one item a line stays one item", () => {
  expect(read(["SQL, Visio, Jira, process mapping,", "stakeholder interviews"])).toEqual([
    "SQL",
    "Visio",
    "Jira",
    "process mapping",
    "stakeholder interviews",
  ]);
  expect(read(["Forecasting", "Negotiation"])).toEqual(["Forecasting", "Negotiation"]);
});

test("labels in a column of their own are left out", () => {
  const rows = readingOrder([
    buildPage([
      [40, 20, "Programming"],
      [180, 20, "Python, Java"],
      [40, 34, "Tools"],
      [180, 34, "Kafka, Docker"],
    ]),
  ]);
  expect(readSkills(rows).map((skill) => skill.value)).toEqual(["Python", "Java", "Kafka", "Docker"]);
});

test("spoken languages come with the level as printed", () => {
  const rows = readingOrder([buildLines(["English (native), French: B2", "英语（流利）"])]);
  expect(readLanguages(rows).map((one) => one.value)).toMatchObject([
    { language: "English", fluency: "native" },
    { language: "French", fluency: "B2" },
    { language: "英语" },
  ]);
});

test("bold labels over their lists are no skills", () => {
  const rows = readingOrder([
    buildPage([
      [40, 20, "Databases", { bold: true }],
      [40, 34, "PostgreSQL, Redis"],
      [40, 48, "Tools", { bold: true }],
      [40, 62, "dbt, Kafka"],
    ]),
  ]);
  expect(readSkills(rows).map((skill) => skill.value)).toEqual(["PostgreSQL", "Redis", "dbt", "Kafka"]);
});

test("words in boxes beside each other are skills of their own", () => {
  const rows = readingOrder([
    buildPage([
      [40, 20, "Docker"],
      [77, 20, "PostgreSQL"],
      [134, 20, "Git"],
    ]),
  ]);
  expect(readSkills(rows).map((skill) => skill.value)).toEqual(["Docker", "PostgreSQL", "Git"]);
});
