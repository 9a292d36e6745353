import { expect, test } from "vitest";
import { buildPage, type Placed } from "./resume-page.builder.ts";
import { readEducation } from "./education.ts";
import { readEmployment } from "./employment.ts";
import { readingOrder } from "./reading-order.ts";
import { wholeLines } from "./table-lines.ts";

const linesOf = (placed: readonly Placed[]): ReturnType<typeof wholeLines> =>
  wholeLines(readingOrder([buildPage(placed)]));

test("the titles of a table's columns are nobody's job, and words broken within a cell are whole", () => {
  const jobs = readEmployment(
    linesOf([
      [40, 20, "Period", { bold: true }],
      [160, 20, "Company", { bold: true }],
      [260, 20, "Designation", { bold: true }],
      [400, 20, "Details", { bold: true }],
      [40, 40, "11.2020 – now"],
      [160, 40, "Larkspur"],
      [260, 40, "Lead Experimentation"],
      [400, 40, "Tests."],
      [260, 52, "Scientist"],
      [40, 72, "02.2014 – 10.2020"],
      [160, 72, "Pinecrest"],
      [260, 72, "Systems Engineer"],
      [400, 72, "On-call lead."],
    ]),
  );
  expect(jobs.map(({ company, title, start }) => [company?.value, title?.value, start?.value])).toEqual([
    ["Larkspur", "Lead Experimentation Scientist", "2020-11"],
    ["Pinecrest", "Systems Engineer", "2014-02"],
  ]);
});

test("a number under the title of grades is a grade", () => {
  const [study] = readEducation(
    linesOf([
      [40, 20, "Year"],
      [140, 20, "Degree"],
      [220, 20, "Institute"],
      [420, 20, "CGPA"],
      [40, 40, "2019 – 2023"],
      [140, 40, "B.Tech"],
      [220, 40, "Pinecrest Institute of Technology"],
      [420, 40, "8.92"],
    ]),
  );
  expect(study).toMatchObject({
    grade: { value: "8.92" },
    school: { value: "Pinecrest Institute of Technology" },
    start: { value: "2019" },
  });
});

test("a name whose next word had no room in its column goes on below", () => {
  const narrow = (lines: readonly (readonly [string, boolean])[]): Placed[] =>
    lines.map(([text, bold], index): Placed => [400, index * 12, text, { bold }]);
  const rows = linesOf(
    narrow([
      ["Pinecrest University of", true],
      ["Technology", true],
      ["MSc, Complex Systems", false],
      ["2013 – 2015", false],
      ["Larkspur Business", true],
      ["School", true],
      ["MBA", false],
      ["2016 – 2017", false],
    ]),
  );
  expect(readEducation(rows).map(({ school, field }) => [school?.value, field?.value])).toEqual([
    ["Pinecrest University of Technology", "Complex Systems"],
    ["Larkspur Business School", undefined],
  ]);
});

test("a short line of its own that had room is not joined to the one above", () => {
  const rows = linesOf([
    [40, 20, "Pinecrest", { bold: true }],
    [40, 32, "Larkspur", { bold: true }],
    [40, 44, "A long line of text that says how wide the column of this page is"],
  ]);
  expect(rows.map((row) => row.text).slice(0, 2)).toEqual(["Pinecrest", "Larkspur"]);
});

test("what was done, in the line of who, where and when, is a line of its own", () => {
  const [job, other] = readEmployment(
    linesOf([
      [40, 20, "Software Engineer, Pinecrest, 2014 – 2016. Moved 120 services from one to another cloud."],
      [40, 34, "Data Analyst, Larkspur, 2012 – 2014. Wrote reports."],
    ]),
  );
  expect([job?.title?.value, job?.company?.value, job?.text]).toEqual([
    "Software Engineer",
    "Pinecrest",
    "Moved 120 services from one to another cloud.",
  ]);
  expect(other?.company?.value).toBe("Larkspur");
});

test("a word that says only what kind of school it is belongs to the name above", () => {
  const [study] = readEducation(
    linesOf([
      [40, 20, "Olumide Adeyemi"],
      [40, 32, "University"],
      [40, 44, "BSc, Mathematics"],
      [40, 56, "2006 – 2011"],
    ]),
  );
  expect(study?.school?.value).toBe("Olumide Adeyemi University");
});

test("where the cells of a row stand at no common place, a grade is the one with the number of its title", () => {
  const [study] = readEducation(
    linesOf([
      [0, 20, "Course"],
      [90, 20, "Institution"],
      [205, 20, "Year of Passing"],
      [340, 20, "CGPA / %"],
      [0, 34, "B.E. Electronics"],
      [230, 34, "Anna University"],
      [410, 34, "2014"],
      [490, 34, "8.1"],
    ]),
  );
  expect(study?.grade?.value).toBe("8.1");
});
