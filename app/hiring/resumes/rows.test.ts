import { expect, test } from "vitest";
import type { ResumePage } from "./page.ts";
import { readResume } from "./read-resume.ts";
import { buildPage, type Placed } from "./resume-page.builder.ts";
import { MAX_LINE, regionOf, rowOf, toRows, type Row } from "./rows.ts";

const linesOf = ([page]: readonly [ResumePage]): Row[] => toRows(1, page.runs);
const texts = (rows: readonly Row[]): string[] => rows.map((row) => row.text);

test("words that begin at the same place in three lines stand in a column of their own", () => {
  const rows = linesOf([
    buildPage(
      [20, 34, 48].flatMap((y): Placed[] => [
        [40, y, "Pinecrest Ltd"],
        [111, y, "Analyst"],
      ]),
    ),
  ]);
  expect(texts(rows)[0]).toBe("Pinecrest Ltd\tAnalyst");
});

test("the region of a line is its box on its page", () => {
  const [row] = linesOf([buildPage([[40, 50, "1234567890"]])]);
  expect(row && regionOf(row)).toEqual({ page: 1, x: 40, y: 50, width: 50, height: 12 });
});

test("a line made of thousands of pieces is cut, however small each of them is", () => {
  const pieces = Array.from({ length: 5_000 }, (_, at): Placed => [at * 20, 20, "www."]);
  const page = buildPage([...pieces, [0, 40, "next-"]]);
  const [row] = linesOf([page]);
  expect(row?.cells).toHaveLength(1);
  expect(row?.text.length).toBeGreaterThan(MAX_LINE / 2);
  expect(row?.text.length).toBeLessThanOrEqual(MAX_LINE);
  expect(readResume([page]).emails).toEqual([]);
});

test("a heading in the margin takes a second line that stands alone, too", () => {
  const look = { size: 12 };
  const rows = linesOf([
    buildPage([
      [40, 20, "Professional", look],
      [160, 20, "Lattice Experimentation, Inc., Raleigh, NC"],
      [40, 34, "Experience", look],
      [160, 48, "Staff Data Scientist"],
    ]),
  ]);
  expect(texts(rows)).toEqual([
    "Professional Experience",
    "Lattice Experimentation, Inc., Raleigh, NC",
    "Staff Data Scientist",
  ]);
});

test("a point beside something that is taken off its line is a point", () => {
  const [row] = linesOf([
    buildPage([
      [40, 20, "today"],
      [160, 20, "— Built it"],
    ]),
  ]);
  const [, point] = row?.cells ?? [];
  expect(row && point && rowOf(row, [point], 0)).toMatchObject({ bullet: true, text: "Built it" });
});
