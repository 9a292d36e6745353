import { expect, test } from "vitest";
import { findSchools } from "./blind-schools.ts";

const schoolsIn = (text: string) => findSchools(text).map(({ from, to }) => text.slice(from, to));

test("a company called after a school is none, unless it stands among studies or behind a degree", () => {
  expect(schoolsIn("Analyst, Oxford Nanopore")).toEqual([]);
  expect(schoolsIn("Education\nOxford Philosophy")).toEqual(["Oxford Philosophy"]);
  expect(schoolsIn("BSc, Duke Physics")).toEqual(["Duke Physics"]);
  expect(schoolsIn("Analyst, Oxford")).toEqual(["Oxford"]);
});
