import { isComputerLanguage } from "./computer-names.ts";
import { headingOf } from "./headings.ts";
import type { Found, SpokenLanguage } from "./profile.ts";
import { regionOf, rowOf, type Row } from "./rows.ts";
import { levelAlone, takeLevel } from "./skill-levels.ts";
import { plain } from "./vocabulary.ts";

/** What the tables of the languages' own names leave out. */
const FURTHER_NAMES =
  "mandarin|cantonese|farsi|tagalog|filipino|flemish|sotho|castellano|valenciano|creole|普通话|粤语|汉语|闽南语|法文|德文|英文|日文|韩文|西班牙文|俄文";
const TABLE_LANGUAGES = ["en", "fr", "es", "de", "zh", "pt", "it"];
const FEWEST_LETTERS = 3;

/** The names that languages with a code of two letters have in other languages and in their own. */
function collectNames(): RegExp {
  const names = new Set(FURTHER_NAMES.split("|"));
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const tables = TABLE_LANGUAGES.map(
    (language) => new Intl.DisplayNames([language], { type: "language", fallback: "none" }),
  );
  for (const code of codes) {
    for (const table of tables) {
      const name = plain(table.of(code) ?? "");
      if (name.length >= FEWEST_LETTERS || /\p{Script=Han}{2}/u.test(name)) names.add(name);
    }
  }
  const sources = [...names]
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^(?:${sources.join("|")})(?![\\p{L}])`, "u");
}

let names: RegExp | undefined;

function languageAt(text: string): string | undefined {
  names ??= collectNames();
  return names.exec(plain(text))?.[0];
}

const SEPARATOR =
  /(?:[,;|•·、，；\t]\s*|\s(?:and|et|und|y|e|&|sowie)\s|(?<=[）)])和|和(?=\p{Script=Han}))(?![^(（]*[)）])/u;
const LABELLED = /^([^:：]{2,30})[:：]\s*(\S.*)$/u;
/** Labels that are no headings. */
const SPEAKING =
  /^(?:(?:i )?(?:speak|spoken)|(?:(?:spoken|foreign|native|known|first|second|other) )?languages?(?:\(s\))?(?: (?:known|spoken))?|mother tongues?(?:\(s\))?|muttersprachen?|fremdsprachen?|gesprochene sprachen|langues? (?:maternelles?|parlees?|etrangeres?)|lenguas? (?:materna|extranjeras?)|idiomas? (?:hablados|maternos?)|母语|外语)$/;
/** "Fluent in Dutch", "native Polish": a level before its language. */
const LEVEL_BEFORE =
  /^\s*((?:native|fluent|conversational|basic|bilingual|intermediate|advanced|proficient|good|some|a little|working knowledge)(?: speaker)?)(?: (?:in|of))?\s+(?=\p{L})/iu;

/** Whether a line lists spoken languages under a label of its own: "Speaks: Igbo, English", "语言：英语（流利）". */
export function isSpokenLine(row: Row): boolean {
  const [beside, ...cells] = row.cells;
  const inCells = beside !== undefined && cells.length > 0 && !/[:：]/.test(beside.text);
  const text = inCells ? `${beside.text}: ${cells.map((cell) => cell.text).join(" ")}` : row.text;
  const [, label, list] = LABELLED.exec(text.replaceAll("\t", " ")) ?? [];
  if (label === undefined || list === undefined) return false;
  if (headingOf(label) !== "languages" && !SPEAKING.test(plain(label))) return false;
  const parts = list.split(SEPARATOR).map(withoutLevelBefore);
  return parts.filter(({ name }) => languageAt(name) !== undefined).length * 2 >= parts.length;
}

function withoutLevelBefore(part: string): { readonly name: string; readonly before: string } {
  const [whole = "", before = ""] = LEVEL_BEFORE.exec(part) ?? [];
  return { name: part.slice(whole.length), before };
}

/**
 * The spoken languages of a languages section, with the level as printed. A name that no table knows is one only where
 * most of the section's are known: "Python (advanced)" has a level too.
 */
export function readLanguages(rows: readonly Row[]): Found<SpokenLanguage>[] {
  const seen = new Set<string>();
  const out: Found<SpokenLanguage>[] = [];
  const lists = rows.map(withoutLabel).map((row) => ({ row, parts: partsOf(row) }));
  const trusted = mostAreSpoken(lists.flatMap(({ parts }) => parts));
  for (const { row, parts } of lists) {
    const listed = parts.length > 2 && mostAreSpoken(parts);
    for (const { name: part, before } of parts.map(withoutLevelBefore)) {
      const known = languageAt(part);
      const meant = trusted && (listed || hasLevel(row, part));
      const length = (known ?? (meant ? unknownName(part) : undefined))?.length;
      const name = length === undefined ? undefined : part.slice(0, length).trim();
      if (name === undefined || seen.has(plain(name))) continue;
      seen.add(plain(name));
      const fluency = part.slice(name.length).replace(/^[\s:：(（–—-]+|[\s)）.]+$/gu, "");
      const beside = fluency === "" && row.cells.length === 2 ? (row.cells[1]?.text ?? "") : fluency;
      const told = /[\p{L}]/u.test(beside) && languageAt(beside) === undefined ? beside : before;
      const level = told === "" ? {} : { fluency: told };
      out.push({
        value: { language: name, ...level },
        confidence: known === undefined ? 0.6 : 0.9,
        region: regionOf(row),
      });
    }
  }
  return out;
}

/** Whether anybody speaks one of the languages that a section lists. */
export function hasSpokenLanguage(rows: readonly Row[]): boolean {
  return rows
    .map(withoutLabel)
    .some((row) => partsOf(row).some((part) => languageAt(withoutLevelBefore(part).name) !== undefined));
}

function partsOf(row: Row): string[] {
  return row.cells.flatMap((cell) => cell.text.replace(/^\s*[:：]\s*/u, "").split(SEPARATOR));
}

function mostAreSpoken(parts: readonly string[]): boolean {
  const names = parts.filter((part) => part.trim() !== "" && levelAlone(part) === undefined);
  const spoken = names.filter((part) => languageAt(withoutLevelBefore(part).name) !== undefined);
  return spoken.length * 2 > names.length;
}

function withoutLabel(row: Row): Row {
  if (!isSpokenLine(row)) return row;
  const [first, ...others] = row.cells;
  if (!first) return row;
  const text = /[:：]/.test(first.text) ? first.text.replace(/^[^:：]*[:：]\s*/u, "") : "";
  return rowOf(row, text === "" ? others : [{ ...first, text }, ...others], row.gap, row.x);
}

/** A word with a level beside it, in brackets or in the next cell: "Montenegrin", "native". */
function hasLevel(row: Row, part: string): boolean {
  const [, beside] = row.cells;
  const named = row.cells.length === 2 && beside !== undefined && levelAlone(beside.text) !== undefined;
  return named || takeLevel(part).level !== undefined;
}

/** One word with nothing or a level behind it, between languages that are known. */
function unknownName(part: string): string | undefined {
  if (levelAlone(part) !== undefined) return undefined;
  const name = /^\p{L}\p{Ll}{2,15}(?=$|\s*[(（:：])/u.exec(part)?.[0];
  return name !== undefined && isComputerLanguage(name) ? undefined : name;
}
