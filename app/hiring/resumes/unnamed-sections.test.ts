import { expect, test } from "vitest";
import { readResume } from "./read-resume.ts";
import { buildPage, type Placed } from "./resume-page.builder.ts";
import type { ResumeProfile } from "./profile.ts";
import { toRows } from "./rows.ts";
import { nameByContent } from "./unnamed-sections.ts";

const heading = { size: 12, bold: true };

function read(headings: readonly [string, string, string], more: readonly Placed[] = []): ResumeProfile {
  const [first, second, third] = headings;
  return readResume([
    buildPage([
      [40, 20, "Ingrid Halvorsen", { size: 20 }],
      [40, 46, "ingrid@mail.example"],
      [40, 80, first, heading],
      [40, 104, "Platform Engineer, Nordlys, Oslo, 2018 – 2022"],
      [40, 118, "Designed a replicated log that has lost nothing in five years of work."],
      [40, 150, second, heading],
      [40, 174, "Master of Technology, Computer Science, University of Oslo, 2009 – 2014"],
      [40, 206, third, heading],
      [40, 230, "Rust, Linux, RocksDB, Kafka"],
      ...more,
    ]),
  ]);
}

test("sections whose headings say nothing are known by their lines", () => {
  const { employment, education, skills } = read(["My story so far", "Before that", "Tools I reach for"]);
  expect(employment.map((job) => [job.title?.value, job.company?.value])).toEqual([
    ["Platform Engineer", "Nordlys"],
  ]);
  expect(education.map((study) => study.school?.value)).toEqual(["University of Oslo"]);
  expect(skills.map((skill) => skill.value)).toEqual(["Rust", "Linux", "RocksDB", "Kafka"]);
});

test("a heading that says what it is about is believed, whatever stands under it", () => {
  const { employment } = read(["Volunteering", "Education", "Skills"]);
  expect(employment).toEqual([]);
});

test("a word of employment over a list without any job is no employment", () => {
  const { runs } = buildPage([
    [40, 20, "What I work with", heading],
    [40, 44, "Rust, Linux, RocksDB, Kafka"],
  ]);
  const [title, ...rows] = toRows(1, runs);
  if (!title) throw new Error("There is no heading.");
  expect(nameByContent([{ kind: "employment", heading: title, rows }])).toMatchObject([{ kind: "skills" }]);
});
