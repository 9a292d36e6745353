import { expect, test } from "vitest";
import { gradeOf, withoutGrade } from "./grades.ts";
import { readingOrder } from "./reading-order.ts";
import { buildLines } from "./resume-page.builder.ts";

const gradeIn = (lines: readonly string[]): string | undefined => {
  const rows = readingOrder([buildLines(lines)]);
  return gradeOf(rows, rows)?.value;
};

test.each([
  [["BSc Physics, 2010 – 2013", "GPA: 3.7/4.0"], "3.7/4.0"],
  [["BSc Physics · 2010 – 2013 · 3.9 of 5"], "3.9 of 5"],
  [["Licence (14,5/20)"], "14,5/20"],
  [["BSc Physics, 2:1, 2010"], "2:1"],
  [["BSc Physics, first-class honours, 88 %"], "88 %"],
])("%j has a grade, a figure before a class", (lines, grade) => {
  expect(gradeIn(lines)).toBe(grade);
});

test.each([
  ["Physics, 10/2010 – 09/2013"],
  ["Scholarship of 100% of the fees"],
  ["• Among the best: 5 %"],
  ["Room 3.14"],
])("%s has none", (line) => expect(gradeIn([line])).toBeUndefined());

test("a part is told without its grade", () => {
  expect(withoutGrade("Big Data (8,9/10)")).toBe("Big Data");
  expect(withoutGrade("mention bien")).toBe("");
  expect(withoutGrade("Computer Science (minor in Linguistics)")).toBe(
    "Computer Science (minor in Linguistics)",
  );
});
