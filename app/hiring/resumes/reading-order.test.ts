import { expect, test } from "vitest";
import { buildPage, type Placed } from "./resume-page.builder.ts";
import { readingOrder } from "./reading-order.ts";

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
