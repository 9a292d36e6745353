import { readEmails, readPhones } from "./contacts.ts";
import { findDates } from "./dates.ts";
import { readEducation } from "./education.ts";
import { readEmployment } from "./employment.ts";
import { isTitle } from "./fragments.ts";
import { readLinks } from "./links.ts";
import { readLocation } from "./location.ts";
import type { ResumePage } from "./page.ts";
import { readName } from "./person-name.ts";
import type { Found, ResumeProfile } from "./profile.ts";
import { readingOrder } from "./reading-order.ts";
import { regionOf, type Row } from "./rows.ts";
import { toSections, type Section } from "./sections.ts";
import { readSkills } from "./skills.ts";
import { hasSpokenLanguage, isSpokenLine, readLanguages } from "./spoken-languages.ts";
import { wholeLines } from "./table-lines.ts";
import { nameByContent } from "./unnamed-sections.ts";
import { plain, type SectionKind } from "./vocabulary.ts";

/** Raised when the rules read better: what older ones read is then read anew. */
export const READER_VERSION = 7;

/**
 * What a resume says of a person, from the places and styles of its text. Takes the pages as extracted; returns every
 * value with a confidence from 0 to 1 and the box it was read from; less sure for the pages of a scan. Pages without text give an empty profile: nothing
 * is ever guessed that does not stand in the file.
 */
export function readResume(
  pages: readonly ResumePage[],
  { scanned = false }: { readonly scanned?: boolean } = {},
): ResumeProfile {
  const profile = readPages(pages);
  return scanned ? lessSure(profile) : profile;
}

/** Letters read from a picture are themselves a reading. */
const SCAN_SURENESS = 0.8;

function lessSure<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => lessSure(one)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]: [string, unknown]) => [
    key,
    key === "confidence" && typeof one === "number"
      ? Math.round(one * SCAN_SURENESS * 100) / 100
      : lessSure(one),
  ]);
  return Object.fromEntries(entries) as T;
}

function readPages(pages: readonly ResumePage[]): ResumeProfile {
  const rows = readingOrder(pages);
  const sections = nameByContent(toSections(rows)).map(programmingLanguages).map(withoutSignature);
  const emails = readEmails(sections, pages);
  const links = readLinks(sections, pages);
  const name = readName(byHeight(rows), emails, links);
  const headline = readHeadline(sections, name);
  const location = readLocation(sections, name?.value);
  const summary = readSummary(sections);
  return {
    ...(name ? { name } : {}),
    ...(headline ? { headline } : {}),
    emails,
    phones: readPhones(sections, pages),
    links,
    ...(location ? { location } : {}),
    ...(summary ? { summary } : {}),
    employment: rowsOf(sections, "employment").map(wholeLines).flatMap(readEmployment),
    education: rowsOf(sections, "education").map(wholeLines).flatMap(readEducation),
    skills: readSkills(
      [...rowsOf(sections, "skills").flat(), ...inlineSkills(sections)],
      rowsOf(sections, "languages").flat(),
    ),
    languages: readLanguages([...rowsOf(sections, "languages").flat(), ...spokenElsewhere(sections)]),
  };
}

/** "Languages" over Scala and Python is a part of the skills. */
function programmingLanguages(section: Section): Section {
  const { kind, rows } = section;
  const spoken = kind !== "languages" || rows.length === 0 || hasSpokenLanguage(rows);
  return spoken ? section : { ...section, kind: "skills" };
}

/** "Emden, den 2. Juni 2026", "Lyon, le 3 mai 2026": where and when a resume was signed, and what follows, says nothing. */
const SIGNED =
  /^\p{Lu}[\p{L} .-]{1,30},\s*(?:(?:den|le|el|am|the)\s+)?\d{1,2}(?:\.\s?(?:\p{L}+|\d{1,2}\.)|\s+(?:de\s+)?\p{L}+(?:\s+de)?)\s*(?:19|20)\d\d$/u;

function withoutSignature(section: Section): Section {
  const at = section.rows.findIndex((row) => SIGNED.test(row.text));
  const ends = at >= 0 && section.rows.length - at <= 3;
  return ends ? { ...section, rows: section.rows.slice(0, at) } : section;
}

function rowsOf(sections: readonly Section[], kind: SectionKind): (readonly Row[])[] {
  return sections
    .filter((section) => section.kind === kind && section.rows.length > 0)
    .map((section) => section.rows);
}

/** "Speaks: Igbo, English" at the top or among the skills. */
function spokenElsewhere(sections: readonly Section[]): Row[] {
  return sections
    .filter(({ kind }) => kind !== "employment" && kind !== "languages")
    .flatMap(({ rows }) => rows.filter(isSpokenLine));
}

/** The name may stand at the head of any column. */
function byHeight(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => one.page - other.page || one.y - other.y);
}

/** "Skills: Python, SQL" in one line, where there is no section for them. */
function inlineSkills(sections: readonly Section[]): Row[] {
  if (sections.some((section) => section.kind === "skills")) return [];
  return sections
    .filter((section) => section.kind !== "employment")
    .flatMap((section) => section.rows)
    .filter((row) =>
      /^(?:technical |key |core |it[- ])?(?:skills|technologies|compétences|kenntnisse|habilidades|技能)\s*[:：]/iu.test(
        row.text,
      ),
    );
}

function readHeadline(
  sections: readonly Section[],
  name: Found<string> | undefined,
): Found<string> | undefined {
  const top = sections[0]?.rows ?? [];
  for (const row of top.slice(0, 8)) {
    for (const cell of row.cells) {
      const fits = isTitle(cell.text) && cell.text.length < 90 && !/@|[.]$/.test(cell.text);
      if (fits && plain(cell.text) !== plain(name?.value ?? "") && findDates(cell.text) === undefined) {
        return {
          value: cell.text.replace(/^[^:：]{2,20}[:：]\s*/u, ""),
          confidence: 0.7,
          region: regionOf(row, cell),
        };
      }
    }
  }
  return undefined;
}

const MAX_SUMMARY = 5_000;

function readSummary(sections: readonly Section[]): Found<string> | undefined {
  const named = sections.find((section) => section.kind === "summary" && section.rows.length > 0);
  const rows =
    named?.rows ??
    (sections[0]?.rows ?? []).filter((row) => row.text.length > 70 && !/@|https?:/.test(row.text));
  const [first] = rows;
  if (!first) return undefined;
  const value = rows
    .map((row) => row.text.replaceAll("\t", " "))
    .join(" ")
    .slice(0, MAX_SUMMARY);
  return { value, confidence: named ? 0.9 : 0.6, region: regionOf(first) };
}
