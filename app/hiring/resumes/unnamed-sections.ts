import { findDates } from "./dates.ts";
import { splitEntries } from "./entries.ts";
import { isDegree, isSchool, isTitle } from "./fragments.ts";
import { saysSomethingElse } from "./headings.ts";
import type { Section } from "./sections.ts";
import type { SectionKind } from "./vocabulary.ts";

/** Longest word of a list of skills, in words. */
const MAX_ITEM_WORDS = 4;
const MIN_ITEMS = 4;

/**
 * Gives the sections whose headings say nothing ("My journey") the kind that their lines have, if the resume has no
 * section of that kind otherwise. Headings of projects, prizes and the like say what they are and are left alone.
 */
export function nameByContent(sections: readonly Section[]): Section[] {
  const has = (kind: SectionKind): boolean =>
    sections.some((section) => section.kind === kind && section.rows.length > 0 && !isDateless(section));
  const missing = (["employment", "education", "skills"] as const).filter((kind) => !has(kind));
  return sections.map((section) => {
    const { heading } = section;
    const unsaid = section.kind === "other" || isDateless(section);
    const silent = unsaid && heading !== undefined && !saysSomethingElse(heading.text);
    const kind = silent ? kindOf(section) : undefined;
    return kind !== undefined && missing.includes(kind) ? { ...section, kind } : section;
  });
}

/** "What I work with": a word of employment over no job at all. */
function isDateless({ kind, rows }: Section): boolean {
  return kind === "employment" && splitEntries(rows).length === 0;
}

function kindOf(section: Section): "employment" | "education" | "skills" | undefined {
  const heads = splitEntries(section.rows).map((entry) => entry.head);
  const says = (test: (text: string) => boolean): number =>
    heads.filter((head) =>
      head.some((row) => row.cells.some((cell) => cell.text.split(/,\s+|\s[–—-]\s/).some(test))),
    ).length;
  const studies = says((text) => isDegree(text) || isSchool(text));
  const jobs = says(isTitle);
  const ranged = heads.some((head) => head.some((row) => findDates(row.text)?.range));
  if (studies > 0 && studies >= jobs) return "education";
  if (ranged && jobs > 0 && jobs >= heads.length / 2) return "employment";
  return heads.length === 0 && isList(section) ? "skills" : undefined;
}

function isList({ rows }: Section): boolean {
  const items = rows.flatMap((row) => row.text.split(/[,;|•·\t]/)).map((item) => item.trim());
  return (
    items.length >= MIN_ITEMS &&
    rows.length < items.length &&
    items.every((item) => item.split(/\s+/).length <= MAX_ITEM_WORDS && !/[.!?]$/.test(item))
  );
}
