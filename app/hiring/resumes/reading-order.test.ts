import { expect, test } from "vitest";
import { buildPage, type Placed } from "./resume-page.builder.ts";
import { readingOrder, regionOf } from "./reading-order.ts";

const texts = (rows: ReturnType<typeof readingOrder>): string[] => rows.map((row) => row.text);

const left: Placed[] = [
  [20, 100, "SKILLS", { bold: true }],
  [20, 118, "Python"],
  [20, 136, "SQL"],
  [20, 154, "Spark"],
  [20, 172, "Go"],
];
const right: Placed[] = [
  [220, 103, "EXPERIENCE", { bold: true }],
  [220, 121, "Data Engineer, Pinecrest, a long enough line of text"],
  [220, 139, "2019 – 2022"],
  [220, 157, "Analyst, Larkspur"],
  [220, 175, "2015 – 2019"],
];

test("a narrow column with headings of its own is read before the wide one, after the head of the page", () => {
  const rows = readingOrder([buildPage([[20, 20, "Imani Okafor", { size: 24 }], ...left, ...right])]);
  expect(texts(rows).slice(0, 4)).toEqual(["Imani Okafor", "SKILLS", "Python", "SQL"]);
  expect(texts(rows)[6]).toBe("EXPERIENCE");
});

test("dates at the right of their entries are no column", () => {
  const rows = readingOrder([
    buildPage([
      [40, 40, "Experience", { bold: true, size: 13 }],
      ...[60, 80, 100, 120, 140].flatMap((y, index): Placed[] => [
        [40, y, `Company ${index}`],
        [480, y, `${2010 + index} – ${2011 + index}`],
      ]),
    ]),
  ]);
  expect(texts(rows)[1]).toBe("Company 0\t2010 – 2011");
});

test("dates in a margin beside the first point of an entry are a line above the point", () => {
  const rows = readingOrder([
    buildPage([
      [40, 40, "Nexus, Founder"],
      [44, 54, "• Built infrastructure that serves two million requests a month"],
      [480, 54, "June 2023 – present"],
    ]),
  ]);
  expect(texts(rows)).toEqual([
    "Nexus, Founder",
    "June 2023 – present",
    "Built infrastructure that serves two million requests a month",
  ]);
});

test("a span of time broken over two lines of a margin is one", () => {
  const rows = readingOrder([
    buildPage([
      [40, 40, "2021 –"],
      [140, 40, "Data Scientist, Uber"],
      [40, 53, "Present"],
      [140, 53, "Leads a team."],
    ]),
  ]);
  expect(texts(rows)).toEqual(["2021 – Present\tData Scientist, Uber", "Leads a team."]);
});

test("page numbers and running titles are left out", () => {
  const footer = (page: number): Placed[] => [
    [40, 780, "Jane Roe · Resume"],
    [300, 790, `Page ${page} of 2`],
  ];
  const rows = readingOrder([
    buildPage([[40, 40, "First page"], ...footer(1)], [], 1),
    buildPage([[40, 60, "Second page"], ...footer(2)], [], 2),
  ]);
  expect(texts(rows)).toEqual(["First page", "Second page"]);
});

test("the region of a line is its box on its page", () => {
  const [row] = readingOrder([buildPage([[40, 50, "1234567890"]])]);
  expect(row && regionOf(row)).toEqual({ page: 1, x: 40, y: 50, width: 50, height: 12 });
});

test("a span of time over two lines is one, and its end is no point of a list", () => {
  const rows = readingOrder([
    buildPage([
      [40, 20, "Oct 2020"],
      [140, 20, "McKinsey and Company", { bold: true }],
      [40, 34, "– Nov 2022"],
      [140, 34, "Data Science Intern"],
    ]),
  ]);
  expect(texts(rows)).toEqual(["Oct 2020 – Nov 2022\tMcKinsey and Company", "Data Science Intern"]);
});

test("dates in a gutter that wrap do not make it a column", () => {
  const dates: Placed[] = [
    [40, 100, "10/2024–Present"],
    [60, 150, "09/2023–"],
    [60, 162, "09/2024"],
    [60, 200, "02/2021–"],
    [60, 212, "08/2023"],
    [50, 260, "Languages"],
  ];
  const text: Placed[] = [
    [130, 80, "Experience", { size: 15 }],
    [130, 100, "Software Engineer, Deloitte"],
    [130, 114, "Moved reports to another tool"],
    [130, 150, "Actuarial Analyst, Stripe"],
    [130, 167, "Met people about their numbers"],
    [130, 200, "Data Engineer, Fathom"],
    [130, 217, "Wrote models for many sources"],
    [130, 240, "Skills", { size: 15 }],
    [130, 260, "SQL, Scala"],
  ];
  expect(texts(readingOrder([buildPage([...dates, ...text])]))).toContain(
    "10/2024–Present\tSoftware Engineer, Deloitte",
  );
});

test("small capitals are one word, although their first letter is larger", () => {
  const rows = readingOrder([
    buildPage([
      [40, 20, "E", { size: 10 }],
      [47, 21.8, "CONOMICS", { size: 8 }],
    ]),
  ]);
  expect(texts(rows)).toEqual(["ECONOMICS"]);
});

test("headings and dates set at the right of one column are no column", () => {
  const rows = readingOrder([
    buildPage([
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
    ]),
  ]);
  expect(texts(rows).slice(1, 6)).toEqual([
    "Experience",
    "2021-03-01 —",
    "Data Engineer",
    "Pinecrest",
    "Highlights",
  ]);
});

test("words that begin at the same place in three lines stand in a column of their own", () => {
  const rows = readingOrder([
    buildPage(
      [20, 34, 48].flatMap((y): Placed[] => [
        [40, y, "Pinecrest Ltd"],
        [111, y, "Analyst"],
      ]),
    ),
  ]);
  expect(texts(rows)[0]).toBe("Pinecrest Ltd\tAnalyst");
});

test("a span of time broken over three lines of a gutter is one, and what stands beside it keeps its lines", () => {
  const rows = readingOrder([
    buildPage([
      [40, 40, "September"],
      [140, 40, "University of Leeds", { bold: true }],
      [40, 52, "2012 – June"],
      [140, 52, "MSc, Physics"],
      [40, 64, "2014"],
      [140, 64, "Grade: 3.9"],
    ]),
  ]);
  expect(texts(rows)).toEqual([
    "September 2012 – June 2014\tUniversity of Leeds",
    "MSc, Physics",
    "Grade: 3.9",
  ]);
});
