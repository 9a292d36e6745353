import { expect, test } from "vitest";
import { degreeAndField, namedField } from "./degrees.ts";
import { buildFragment, buildLines } from "./resume-page.builder.ts";
import { toRows } from "./rows.ts";

test.each([
  ["Master of Science in Physics", "Master of Science", "Physics"],
  ["BCom Honours in Accounting", "BCom Honours", "Accounting"],
  ["BSC INFORMATICS", "BSC", "INFORMATICS"],
  ["Licence de Mathématiques", "Licence", "Mathématiques"],
])("%s is a degree and what it is in", (text, degree, field) => {
  const at = buildFragment(text);
  const read = degreeAndField([at], at, undefined);
  expect([read.degree?.value, read.field?.value]).toEqual([degree, field]);
});

test("a line that names the field says it whatever the degree says", () => {
  const page = buildLines(["Major: Applied Statistics"]);
  expect(namedField(toRows(1, page.runs))?.value).toBe("Applied Statistics");
});
