import { expect, test } from "vitest";
import { findGutter } from "./columns.ts";
import { readingOrder } from "./reading-order.ts";
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

test("a long word that runs out of its column does not end the columns", () => {
  const address: Placed = [20, 145, "xing.com/profile/JanPeter_vonderHeide_Hamburg"];
  const page = buildPage([...left, address, ...right]);
  const gutter = findGutter(page, page.runs, undefined);
  expect(gutter?.top).toBeLessThan(100);
  expect(gutter?.x).toBeLessThanOrEqual(220);
});

test("headings alone beside their sections, one of them in two lines, are the margin of one column", () => {
  const sections = [
    ["About", "Final-year student who is looking for a role in data."],
    ["Work history", "Intern at Samudra Shipping in Mumbai, with Airflow."],
    ["Education and", "Metallurgy at the institute of technology of Bombay."],
    ["Skills", "Python, Airflow, Docker, Git and a little of C++."],
  ].flatMap(([heading = "", text = ""], index): Placed[] => [
    [20, 103 + index * 60, heading, { bold: true }],
    [160, 100 + index * 60, text],
    [160, 112 + index * 60, "and one more line of it, set below the first"],
  ]);
  const page = buildPage([...sections, [20, 235, "training", { bold: true }]]);
  expect(findGutter(page, page.runs, undefined)).toBeUndefined();
});

test("titles with their years, set at the right of their companies, are no strip of contact details", () => {
  const page = buildPage([
    [400, 20, "rohit@mail.example"],
    [400, 34, "+91 22 2576 4410"],
    [400, 48, "github.com/rohitsd"],
    [40, 90, "EMPLOYMENT", { bold: true }],
    [40, 112, "Samudra Shipping", { bold: true }],
    [380, 109, "Data Intern | 2024 – 2025"],
    [50, 126, "Built a pipeline"],
    [40, 142, "Kaveri Labs", { bold: true }],
    [380, 139, "Learning Intern | 2023 – 2024"],
    [50, 156, "Trained a model"],
  ]);
  expect(findGutter(page, page.runs, undefined)).toBeUndefined();
});

const sidebar: Placed[] = [
  "CONTACT",
  "617-555-0188",
  "SKILLS",
  "Python",
  "SQL",
  "dbt",
  "LANGUAGES",
  "English",
].map((text, index): Placed => [460, 100 + index * 17, text, { bold: index % 3 === 0 && index !== 3 }]);

test.each([
  ["level with their entries", 0],
  ["in the middle of the two lines of their entries, as in a table", 7],
])("dates at the right of their entries stay with them beside a sidebar: %s", (_, lower) => {
  const entries = ["Mar 2021 – Present", "Jun 2018 – Feb 2021", "Sep 2015 – May 2018"].flatMap(
    (dates, index): Placed[] => [
      [40, 120 + index * 60, `Engineer ${index}`, { bold: true }],
      [430 - dates.length * 5, 120 + index * 60 + lower, dates],
      [40, 134 + index * 60, "Pinecrest Labs"],
      [50, 148 + index * 60, "Built the ingestion"],
    ],
  );
  const page = buildPage([[40, 100, "EXPERIENCE", { bold: true }], ...entries, ...sidebar]);
  expect(findGutter(page, page.runs, undefined)?.x).toBeGreaterThanOrEqual(430);
  const dated = readingOrder([page]).filter(({ text }) => /20\d\d/.test(text));
  expect(dated.map(({ column }) => column)).toEqual(["left", "left", "left"]);
});

test("a column goes on overleaf though only a short section of it is left", () => {
  const first = buildPage([...left, ...right]);
  const gutter = findGutter(first, first.runs, undefined);
  const overleaf = (heading: string): ReturnType<typeof findGutter> => {
    const page = buildPage([
      [20, 40, heading, { bold: true }],
      [20, 54, "Fiddle"],
      [220, 110, "Back office"],
      ...right.map(([x, y, ...look]): Placed => [x, y - 63, ...look]),
    ]);
    return findGutter({ ...page, number: 2 }, page.runs, gutter);
  };
  expect(overleaf("INTERESTS")).toBeDefined();
  expect(overleaf("Pinecrest")).toBeUndefined();
});
