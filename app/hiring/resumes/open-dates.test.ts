import { expect, test } from "vitest";
import { mergeOpenDates } from "./open-dates.ts";
import type { ResumePage } from "./page.ts";
import { buildPage } from "./resume-page.builder.ts";
import { toRows, type Row } from "./rows.ts";

const linesOf = ([page]: readonly [ResumePage]): Row[] => mergeOpenDates(toRows(1, page.runs));
const texts = (rows: readonly Row[]): string[] => rows.map((row) => row.text);

test("a span of time broken over two lines of a margin is one", () => {
  const rows = linesOf([
    buildPage([
      [40, 40, "2021 –"],
      [140, 40, "Data Scientist, Uber"],
      [40, 53, "Present"],
      [140, 53, "Leads a team."],
    ]),
  ]);
  expect(texts(rows)).toEqual(["2021 – Present\tData Scientist, Uber", "Leads a team."]);
});

test("a span of time broken over three lines of a gutter is one, and what stands beside it keeps its lines", () => {
  const rows = linesOf([
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
