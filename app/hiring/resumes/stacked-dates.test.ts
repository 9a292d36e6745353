import { expect, test } from "vitest";
import type { ResumePage } from "./page.ts";
import { buildPage } from "./resume-page.builder.ts";
import { toRows } from "./rows.ts";
import { mergeStackedDates } from "./stacked-dates.ts";

const linesOf = ([page]: readonly [ResumePage]): string[] =>
  mergeStackedDates(toRows(1, page.runs)).map((row) => row.text);

test("a beginning over an end without a dash is one span of time, whichever stands first", () => {
  const lines = linesOf([
    buildPage([
      [40, 40, "heute"],
      [140, 40, "Datenanalyst, Heidekraut", { bold: true }],
      [40, 52, "09/2021"],
      [140, 52, "Bremen"],
      [40, 90, "08/2021"],
      [140, 90, "Werkstudent, Kranich", { bold: true }],
      [40, 102, "01/2018"],
      [140, 102, "Kiel"],
    ]),
  ]);
  expect(lines).toEqual([
    "09/2021 – heute\tDatenanalyst, Heidekraut",
    "Bremen",
    "01/2018 – 08/2021\tWerkstudent, Kranich",
    "Kiel",
  ]);
});

test("the years of a list, a line each, are no spans of time", () => {
  const lines = linesOf([
    buildPage([
      [40, 40, "2017"],
      [140, 40, "Prize of the faculty"],
      [40, 54, "2019"],
      [140, 54, "Scholarship of the town"],
      [40, 68, "2020"],
      [140, 68, "Best paper"],
    ]),
  ]);
  expect(lines).toHaveLength(3);
});

test.each([
  ["2013", "2010"],
  ["2010", "2013"],
])("two degrees below each other, %s and %s, are no span of time", (first, second) => {
  const lines = linesOf([
    buildPage([
      [40, 40, first],
      [140, 40, "M.Sc. in Statistics"],
      [40, 54, second],
      [140, 54, "B.Sc. in Statistics"],
      [40, 120, "2018"],
      [140, 120, "Best paper"],
    ]),
  ]);
  expect(lines.slice(0, 2)).toEqual([`${first}\tM.Sc. in Statistics`, `${second}\tB.Sc. in Statistics`]);
});

test("years that count down, each with its line, are a list", () => {
  const lines = linesOf([
    buildPage([
      [40, 40, "2013"],
      [140, 40, "Prize of the faculty"],
      [40, 54, "2010"],
      [140, 54, "Scholarship of the town"],
      [40, 120, "2008"],
      [140, 120, "Best paper"],
    ]),
  ]);
  expect(lines.slice(0, 2)).toEqual(["2013\tPrize of the faculty", "2010\tScholarship of the town"]);
});

test("months whose year had no room in the gutter have it, and text with a year below stays", () => {
  expect(
    linesOf([
      buildPage([
        [80, 40, "sept."],
        [140, 40, "Enseignante, Université", { bold: true }],
        [30, 52, "2020–sept. 2022"],
        [140, 52, "Toulouse"],
        [40, 90, "févr.–juil."],
        [140, 90, "Stagiaire, Météo", { bold: true }],
        [60, 102, "2017"],
        [40, 140, "Kafka"],
        [140, 140, "Streams"],
        [40, 152, "2016"],
        [140, 152, "Talk"],
      ]),
    ]),
  ).toEqual([
    "sept. 2020–sept. 2022\tEnseignante, Université",
    "Toulouse",
    "févr.–juil. 2017\tStagiaire, Météo",
    "Kafka\tStreams",
    "2016\tTalk",
  ]);
});
