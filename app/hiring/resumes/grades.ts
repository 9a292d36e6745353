import { findDates, withoutDates } from "./dates.ts";
import type { Found } from "./profile.ts";
import { regionOf, type Row } from "./rows.ts";
import { levelled } from "./vocabulary.ts";

/** A grade that a word or its scale gives away. */
export const GRADE =
  /(?:c?gpa|grade|note|moyenne|promedio|nota media|nota(?=\s*[:：])|score|cpi|abschlussnote|notendurchschnitt|average|绩点)[^\d\n]{0,14}(\d{1,3}(?![\d:])(?:[.,]\d{1,3})?%?(?:\s*\/\s*\d{1,3}(?:[.,]\d{1,2})?)?)|(?<![\d/])(\d{1,2}\.\d{1,3}\s*\/\s*\d{1,2}(?:\.\d{1,2})?)(?!\d)|(\d(?:\.\d{1,2})?)\s*(?:c?gpa)\b/i;

const SCALE = "(?:10|20|100|[4-7])(?:[.,]0{1,2})?";
/** What stands alone and can be nothing but a grade: "91 %", "3.9 of 5", "17/20". */
const FIGURE = new RegExp(
  `^(\\d{1,3}(?:[.,]\\d{1,3})?\\s?%|\\d{1,3}(?:[.,]\\d{1,3})?\\s*(?:/|of|out of|sur|von|de|sobre|su)\\s*${SCALE})$`,
  "i",
);
/** "(1,4)" behind a degree. */
const BRACKETED_FIGURE = /[(（]\s*(\d{1,2}[.,]\d{1,2})\s*[)）]/u;
const CLASS =
  /^(?:(?:upper |lower )?(?:first|second|third)[- ]class(?: honou?rs)?(?:,? \(?(?:upper|lower)(?: division)?\)?)?|(?:first|2[:.][12])(?: \(?hon(?:ou)?rs\)?)?|(?:with )?(?:high |first[- ]class )?(?:distinction|honou?rs|merit)|(?:(?:magna|summa|insigni|maxima) )?cum laude|(?:avec )?mention (?:tres bien|bien|assez bien)|sobresaliente|notable|matricula de honor|mit auszeichnung)$/i;
const PARTS = /\t|[|·•;；()（）]|,\s|，|\s[\u2010-\u2015-]\s/u;

/**
 * The grade of a course of study: by its word or its scale in any line, else by standing alone between the parts of
 * the lines that name the study, as a figure or as a class.
 */
export function gradeOf(rows: readonly Row[], named: readonly Row[]): Found<string> | undefined {
  const texts = (list: readonly Row[]): { row: Row; text: string }[] =>
    list.map((row) => {
      const span = findDates(row.text);
      return { row, text: span ? withoutDates(row.text, span) : row.text };
    });
  for (const { row, text } of texts(rows)) {
    const match = GRADE.exec(text);
    const value = match?.[1] ?? match?.[2] ?? match?.[3];
    if (value !== undefined) return found(value.replace(/\s/g, ""), row, 0.85);
  }
  for (const read of [figureIn, classIn]) {
    for (const { row, text } of texts(named)) {
      const value = row.bullet ? undefined : read(text);
      if (value !== undefined) return found(value, row, 0.75);
    }
  }
  return undefined;
}

function found(value: string, row: Row, confidence: number): Found<string> {
  return { value, confidence, region: regionOf(row) };
}

function partsOf(text: string): string[] {
  return text.split(PARTS).map((part) => part.trim().replace(/\.$/, ""));
}

function figureIn(text: string): string | undefined {
  return partsOf(text).find((part) => FIGURE.test(part)) ?? BRACKETED_FIGURE.exec(text)?.[1];
}

function classIn(text: string): string | undefined {
  return partsOf(text).find((part) => CLASS.test(levelled(part)));
}

/** A part of a study's lines without the grade that stands in or behind it in brackets. */
export function withoutGrade(text: string): string {
  if (isGrade(text.trim())) return "";
  return text
    .replace(/\s*[(（]\s*([^()（）]{1,24})\s*[)）]\s*$/u, (brackets, inside: string) =>
      isGrade(inside.trim()) || BRACKETED_FIGURE.test(brackets) ? "" : brackets,
    )
    .trim();
}

const NAMED_GRADE = new RegExp(`^(?:${GRADE.source})$`, "i");

function isGrade(part: string): boolean {
  return NAMED_GRADE.test(part) || FIGURE.test(part) || CLASS.test(levelled(part));
}
