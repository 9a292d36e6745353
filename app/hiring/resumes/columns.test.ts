import { expect, test } from "vitest";
import { findGutter } from "./columns.ts";
import { buildPage, type Placed } from "./resume-page.builder.ts";

const left: Placed[] = ["SKILLS", "Python", "SQL", "Spark", "Go"].map((text, index): Placed => [
  20,
  100 + index * 18,
  text,
  { bold: index === 0 },
]);
const right: Placed[] = [
  "EXPERIENCE",
  "Data Engineer, Pinecrest, a long line",
  "Larkspur",
  "Analyst",
  "Intern",
].map((text, index): Placed => [220, 103 + index * 18, text, { bold: index === 0 }]);

test("columns with headings of their own stand apart at the strip between them", () => {
  const page = buildPage([...left, ...right]);
  const gutter = findGutter(page, page.runs, undefined);
  expect(gutter?.x).toBeGreaterThan(50);
  expect(gutter?.x).toBeLessThanOrEqual(220);
});

test("headings and dates alone, set at the right, are the margin of one column", () => {
  const page = buildPage([
    [40, 20, "Imani Okafor", { size: 24 }],
    [480, 60, "Experience", { bold: true, size: 14 }],
    [480, 84, "2021-03-01 —"],
    [40, 96, "Data Engineer", { bold: true }],
    [40, 112, "Pinecrest"],
    [40, 128, "Highlights", { bold: true }],
    [480, 150, "2018-08-01 — 2021-02-28"],
    [40, 166, "Analyst", { bold: true }],
    [40, 182, "Larkspur"],
    [480, 210, "Education", { bold: true, size: 14 }],
    [480, 240, "2014-08-01 — 2018-02-28"],
    [40, 256, "University of Leeds"],
    [40, 272, "BSc"],
  ]);
  expect(findGutter(page, page.runs, undefined)).toBeUndefined();
});
