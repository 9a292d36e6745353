import { expect, test } from "vitest";
import { buildPage } from "./resume-page.builder.ts";
import { readingOrder } from "./reading-order.ts";
import { toSections } from "./sections.ts";

test("headings this document has no word for are known by looking like those it has", () => {
  const heading = { size: 15, bold: true };
  const rows = readingOrder([
    buildPage([
      [40, 20, "EXPERIENCE", heading],
      [40, 45, "Engineer at Pinecrest since 2015, a line of ordinary text"],
      [40, 80, "MY LIFE PHILOSOPHY", heading],
      [40, 105, "Less is more, as the saying goes in this long line"],
      [40, 140, "EDUCATION", heading],
      [40, 165, "University of Leeds, and another ordinary line of text"],
    ]),
  ]);
  expect(toSections(rows).map(({ kind }) => kind)).toEqual(["top", "employment", "other", "education"]);
});

test("a word of a list is no heading where headings stand out", () => {
  const rows = readingOrder([
    buildPage([
      [40, 20, "Strengths", { size: 15, bold: true }],
      [40, 40, "Communication"],
      [40, 52, "Leadership"],
      [40, 64, "Languages"],
    ]),
  ]);
  expect(toSections(rows).map(({ kind, rows: own }) => [kind, own.length])).toEqual([
    ["top", 0],
    ["skills", 3],
  ]);
});

test("a heading that looks like the others announces what one of its words says", () => {
  const heading = { size: 15, bold: true };
  const rows = readingOrder([
    buildPage([
      [40, 20, "Ausbildung", heading],
      [40, 45, "Universität Mannheim, eine Zeile gewöhnlicher Text"],
      [40, 80, "Praktische Stationen und Erfahrung", heading],
      [40, 105, "Analyst bei Larkspur, noch eine Zeile gewöhnlicher Text"],
    ]),
  ]);
  expect(toSections(rows).map(({ kind }) => kind)).toEqual(["top", "education", "employment"]);
});

test("a heading too long for its column goes on in the next line", () => {
  const heading = { size: 12, bold: true };
  const rows = readingOrder([
    buildPage([
      [40, 20, "COMPÉTENCES", heading],
      [40, 35, "TECHNIQUES", heading],
      [40, 55, "Python"],
      [40, 69, "Airflow"],
    ]),
  ]);
  expect(toSections(rows).map(({ kind, rows: own }) => [kind, own.length])).toEqual([
    ["top", 0],
    ["skills", 2],
  ]);
});

test("a heading without a known word, in small bold letters, is known by its look and the room above it", () => {
  const heading = { bold: true };
  const rows = readingOrder([
    buildPage([
      [40, 20, "Experience", heading],
      [40, 36, "Engineer at Pinecrest since 2015, a line of ordinary text"],
      [40, 70, "Education", heading],
      [40, 86, "University of Leeds, and another ordinary line of text"],
      [40, 120, "My kit bag", heading],
      [40, 136, "Python, SQL, Airflow"],
    ]),
  ]);
  expect(toSections(rows).map(({ kind }) => kind)).toEqual(["top", "employment", "education", "other"]);
});
