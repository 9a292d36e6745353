import { findDates, withoutDates } from "./dates.ts";
import { isDegree, isPlace, isSchool, isSubject, readHead, type Fragment, type Head } from "./fragments.ts";
import { styleOf } from "./entries.ts";
import type { EducationEntry, Found } from "./profile.ts";
import { regionOf, type Row } from "./rows.ts";
import { DEGREE, DEGREE_LONG, DEGREE_WORDS, plain } from "./vocabulary.ts";

const GRADE =
  /(?:c?gpa|grade|note|moyenne|promedio|nota media|score|cpi|abschlussnote|notendurchschnitt|average|绩点)[^\d\n]{0,14}(\d{1,3}(?![\d:])(?:[.,]\d{1,3})?%?(?:\s*\/\s*\d{1,3}(?:[.,]\d{1,2})?)?)|(?<![\d/])(\d{1,2}\.\d{1,3}\s*\/\s*\d{1,2}(?:\.\d{1,2})?)(?!\d)|(\d(?:\.\d{1,2})?)\s*(?:c?gpa)\b/i;

/**
 * The studies of an education section. A line that names a second degree, school or date begins the next one. A
 * school over several degrees is theirs; a degree without its school on the page stays without.
 */
export function readEducation(rows: readonly Row[]): EducationEntry[] {
  const groups = group(rows);
  const entries: EducationEntry[] = [];
  let school: Found<string> | undefined;
  for (const lines of groups) {
    const entry = toEntry(lines);
    if (!entry) continue;
    const inherits = entry.school === undefined && entry.degree !== undefined && school !== undefined;
    entries.push(inherits && school ? { ...entry, school: { ...school, confidence: 0.55 } } : entry);
    school = entry.school ?? school;
  }
  return entries;
}

interface Marks {
  readonly degree: boolean;
  readonly school: boolean;
  readonly date: boolean;
}

/** "College of Engineering" under the name of the university is a part of it. */
const PART_OF_SCHOOL = /^(?:college|school|faculty|department|dept\.?|division) of\s/i;
const SCHOOL_LEAVING = /^(?:high|secondary|middle) school(?: diploma)?$/i;

function marksOf(row: Row): Marks {
  if (row.bullet && row.text.length > 60) return { degree: false, school: false, date: false };
  const short =
    row.text.length <= 120 &&
    !/^(?:thesis|relevant|coursework|courses|minor|advisor|advised|dissertation|memoire|abschlussarbeit)/i.test(
      row.text,
    );
  const span = short ? findDates(row.text) : undefined;
  const texts = (span ? withoutDates(row.text, span) : row.text).split("\t");
  const school = texts.some(
    (text) => isSchool(text) && !PART_OF_SCHOOL.test(text) && !SCHOOL_LEAVING.test(text),
  );
  return { degree: short && texts.some(isDegree), school: short && school, date: span !== undefined };
}

/** The lines of each course of study. */
function group(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  let seen = { degree: false, school: false, date: false };
  let textSeen = false;
  for (const row of rows) {
    const marks = marksOf(row);
    const any = marks.degree || marks.school || marks.date;
    const repeats =
      (marks.degree && seen.degree) ||
      (marks.date && seen.date) ||
      (marks.school && seen.school && (seen.degree || seen.date));
    const headAfterText =
      any && textSeen && (marks.degree || marks.school) && (seen.degree || seen.school) && !row.bullet;
    const current = groups.at(-1);
    if (!current || (repeats && !isContinuation(current, marks, seen)) || headAfterText) {
      const carried = current && repeats ? carryOver(current, marks) : [];
      groups.push([...carried, row]);
      seen = mergeMarks(carried.map(marksOf), marks);
      textSeen = false;
    } else {
      current.push(row);
      seen = mergeMarks([seen], marks);
      textSeen ||= !any && (row.bullet || row.text.length > 60);
    }
  }
  return groups;
}

function mergeMarks(all: readonly Marks[], last: Marks): Marks {
  return [...all, last].reduce((sum, marks) => ({
    degree: sum.degree || marks.degree,
    school: sum.school || marks.school,
    date: sum.date || marks.date,
  }));
}

/** "B.Sc. (Bachelor of Science)" over its own wording: only the degree repeats, and nothing else is known yet. */
function isContinuation(current: readonly Row[], marks: Marks, seen: Marks): boolean {
  return (
    marks.degree &&
    !marks.date &&
    !marks.school &&
    seen.degree &&
    !seen.date &&
    !seen.school &&
    current.length === 1
  );
}

/**
 * Lines already read that head the new entry: those above its dates or degree, where the entry before has as many
 * above its own. Where dates come first, nothing above them is theirs.
 */
function carryOver(current: Row[], marks: Marks): Row[] {
  const [first] = current;
  if (marks.school || !first || marksOf(first).date) return [];
  const usual = current.findIndex((row) => marksOf(row).date || marksOf(row).degree);
  const out: Row[] = [];
  while (current.length > 1 && out.length < 2) {
    const last = current.at(-1);
    if (!last) break;
    const own = marksOf(last);
    const alike = out.length < usual && last.gap > 0 && styleOf(last) === styleOf(first);
    const known = marks.date && !marks.degree && (own.degree || own.school || last.bold);
    if (own.date || last.bullet || !(known || (alike && !own.degree && last.text.length < 80))) break;
    out.unshift(last);
    current.pop();
  }
  return out;
}

function toEntry(rows: readonly Row[]): EducationEntry | undefined {
  const marked = rows.filter((row, index) => {
    const marks = marksOf(row);
    return marks.degree || marks.school || marks.date || (index < 4 && !row.bullet && row.text.length < 80);
  });
  const head = readHead(marked);
  const fragments = head.fragments
    .flatMap(splitCommas)
    .filter((fragment) => !GRADE.test(fragment.text) || isDegree(fragment.text));
  const degreeAt = fragments.find(
    (fragment) =>
      SCHOOL_LEAVING.test(fragment.text) ||
      (isDegree(fragment.text) && !(isSchool(fragment.text) && !DEGREE.test(fragment.text))),
  );
  const schoolAt = pickSchool(fragments, degreeAt);
  const grade = gradeOf(rows);
  if (!degreeAt && !schoolAt) return undefined;
  if (!degreeAt && !head.dates && schoolAt && !isSchool(schoolAt.text)) return undefined;
  const { degree, field: beside } = degreeAndField(fragments, degreeAt, schoolAt);
  const field = namedField(rows) ?? beside;
  return {
    ...(schoolAt ? { school: found(schoolAt, isSchool(schoolAt.text) ? 0.9 : 0.5) } : {}),
    ...(degree ? { degree } : {}),
    ...(field ? { field } : {}),
    ...(grade ? { grade } : {}),
    ...datesOf(head, marked),
  };
}

function datesOf(head: Head, rows: readonly Row[]): Pick<EducationEntry, "start" | "end"> {
  if (!head.dates) return {};
  const { start, end } = head.dates;
  const region = head.datesRegion ?? (rows[0] ? regionOf(rows[0]) : undefined);
  const date = (value: string): Found<string> => ({ value, confidence: 0.9, ...(region ? { region } : {}) });
  return {
    ...(start === undefined ? {} : { start: date(start) }),
    ...(end === undefined ? {} : { end: date(end) }),
  };
}

function found(fragment: Fragment, confidence: number): Found<string> {
  return { value: fragment.text, confidence, region: fragment.region };
}

function gradeOf(rows: readonly Row[]): Found<string> | undefined {
  for (const row of rows) {
    const match = GRADE.exec(row.text);
    const value = match?.[1] ?? match?.[2] ?? match?.[3];
    if (value !== undefined)
      return { value: value.replace(/\s/g, ""), confidence: 0.85, region: regionOf(row) };
  }
  return undefined;
}

/** "Princeton University, Computer Science" and "BSc, Computer Science, MIT" say several things; "University of California, Berkeley" says one. */
function splitCommas(fragment: Fragment): Fragment[] {
  if (isPlace(fragment.text)) return [fragment];
  const pieces: string[] = [];
  for (const piece of fragment.text.split(/,\s+(?![^(]*\))|，/)) {
    const last = pieces.at(-1);
    if (last !== undefined && isSchool(last) && plain(last).endsWith(` ${plain(piece)}`)) continue;
    const campus =
      last !== undefined &&
      isSchool(last) &&
      !isSchool(piece) &&
      !isDegree(piece) &&
      !isSubject(piece) &&
      isCampus(last, piece);
    const subjects =
      last !== undefined &&
      isSubject(piece) &&
      isSubject(last) &&
      !isDegree(piece) &&
      !isSchool(last) &&
      !isSchool(piece);
    const within =
      last !== undefined &&
      isSchool(last) &&
      isSchool(piece) &&
      !isDegree(last) &&
      !isDegree(piece) &&
      !PART_OF_SCHOOL.test(last);
    if (last !== undefined && (campus || subjects || within)) pieces[pieces.length - 1] = `${last}, ${piece}`;
    else pieces.push(piece);
  }
  return pieces.flatMap((piece) => splitFrom(piece)).map((text) => ({ ...fragment, text }));
}

/** State universities carry the name of their town: "University of California, Berkeley". */
function isCampus(school: string, piece: string): boolean {
  if (/^[A-Z]{2}$|\d|^\p{Ll}/u.test(piece) || piece.split(/\s+/).length > 2) return false;
  return (
    /^(?:the )?(?:university of [\p{L} ]+|[\p{L} ]+ state university|state university of [\p{L} ]+|indian institute of \w+|suny|cuny)$/iu.test(
      school,
    ) || !isPlace(piece)
  );
}

/** "Master of Science from Stanford University". */
function splitFrom(piece: string): string[] {
  const match = /^(.{2,90}?)\s+(?:from|at|@|an der|à l'|en la|bei)\s+(.{3,90})$/u.exec(piece);
  const [, degree, school] = match ?? [];
  if (degree === undefined || school === undefined || !isDegree(degree) || !isSchool(school)) return [piece];
  return [degree, school];
}

function pickSchool(fragments: readonly Fragment[], degreeAt: Fragment | undefined): Fragment | undefined {
  const others = fragments.filter((fragment) => fragment !== degreeAt);
  const schools = others.filter(
    (fragment) =>
      isSchool(fragment.text) &&
      !SCHOOL_LEAVING.test(fragment.text) &&
      !(DEGREE.test(fragment.text) && isSubject(fragment.text)),
  );
  const worded = schools.find((fragment) => !PART_OF_SCHOOL.test(fragment.text)) ?? schools[0];
  if (worded) return stripPlace(worded);
  const names = others.filter(
    (fragment) =>
      !isPlace(fragment.text) &&
      !isDegree(fragment.text) &&
      !isSubject(fragment.text) &&
      /^\p{Lu}|\p{Script=Han}/u.test(fragment.text) &&
      fragment.text.length < 80,
  );
  return names.find((fragment) => fragment.bold) ?? names.find((fragment) => !fragment.aside);
}

/** "Awesome University (MyTown)" and "University of Bonn Germany" name the school and where it is. */
function stripPlace(fragment: Fragment): Fragment {
  const match = /^(.{4,}?)\s*\((\p{Lu}[\p{L} ,.-]{2,30})\)$/u.exec(fragment.text);
  const [, name, place] = match ?? [];
  if (name === undefined || place === undefined || !isSchool(name) || isSchool(place)) return fragment;
  return { ...fragment, text: name };
}

const NAMED_FIELD =
  /^(?:majors?|field of study|speciali[sz]ation|concentration|subject|course of study|fachrichtung|studiengang|schwerpunkt|studienfach|spécialité|filière|especialidad|mención|专业)\s*[:：]\s*(\p{L}[^;|]{1,70})$/iu;

/** "Major: Computer Science" in a line of its own. */
function namedField(rows: readonly Row[]): Found<string> | undefined {
  for (const row of rows) {
    const value = NAMED_FIELD.exec(row.text)?.[1]?.trim();
    if (value !== undefined) return { value, confidence: 0.9, region: regionOf(row) };
  }
  return undefined;
}

const HONOURS =
  /[\s,(–-]*\b(?:(?:magna|summa|maxima)?\s*cum laude|with (?:\w+ )?(?:honou?rs|distinction)|first[- ]class honou?rs|mention (?:très )?bien|avec mention)\b\)?/iu;

const FIELD_JOIN =
  /^\s*(?:degree\s*)?(?:,|:|-|–|—|\(|\bin\b|\bof\b|\ben\b|\bd'|\bde\b|\bdes\b|\bdu\b|\bder\b|\bim\b|\bfach\b|\bmajor(?:ing)? in\b|\/)\s*/iu;

function degreeAndField(
  fragments: readonly Fragment[],
  degreeAt: Fragment | undefined,
  schoolAt: Fragment | undefined,
): { degree?: Found<string>; field?: Found<string> } {
  const fieldElsewhere = fragments.find(
    (fragment) =>
      fragment.text !== degreeAt?.text &&
      fragment.text !== schoolAt?.text &&
      isSubject(fragment.text) &&
      !isSchool(fragment.text) &&
      !isPlace(fragment.text) &&
      fragment.text.length < 80,
  );
  const fieldBeside = degreeAt && besideDegree(fragments, degreeAt, schoolAt);
  if (!degreeAt) return fieldElsewhere ? { field: found(fieldElsewhere, 0.6) } : {};
  const { degree, rest } = cutDegree(degreeAt.text);
  const own = rest
    .replace(FIELD_JOIN, "")
    .replace(/\s*\)$/, "")
    .replace(HONOURS, "")
    .replace(/[.,;:]+$/, "")
    .replace(/^(?:in|of|en|de)\s+/i, "")
    .trim();
  const field =
    /\p{L}{2}/u.test(own) && !isSchool(own) ? { ...degreeAt, text: own } : (fieldElsewhere ?? fieldBeside);
  const sure = field === fieldBeside ? 0.55 : field === fieldElsewhere ? 0.7 : 0.85;
  return {
    degree: found({ ...degreeAt, text: degree }, 0.9),
    ...(field ? { field: found(field, sure) } : {}),
  };
}

/** "Máster, Ciencia de Datos": what follows the degree in its line, and is nothing else that is known. */
function besideDegree(
  fragments: readonly Fragment[],
  degreeAt: Fragment,
  schoolAt: Fragment | undefined,
): Fragment | undefined {
  const next = fragments[fragments.indexOf(degreeAt) + 1];
  const fits =
    next !== undefined &&
    next.row === degreeAt.row &&
    next.text !== schoolAt?.text &&
    !isSchool(next.text) &&
    !isPlace(next.text) &&
    !isDegree(next.text) &&
    !/\d/.test(next.text) &&
    next.text.split(/\s+/).length <= 7;
  return fits ? next : undefined;
}

/** The degree at the start of a text, as printed, and what follows it. */
function cutDegree(text: string): { degree: string; rest: string } {
  const level = plain(text);
  const long = DEGREE_LONG.exec(level);
  const sameLength = level.length === text.length;
  if (long && sameLength && /^(?:the )?$/.test(level.slice(0, long.index))) {
    return {
      degree: text.slice(long.index, long.index + long[0].length),
      rest: text.slice(long.index + long[0].length),
    };
  }
  const short = DEGREE.exec(text);
  if (short) {
    const after = text.slice(short.index + short[0].length);
    const before = text.slice(0, short.index).replace(/[(,\s]+$/, "");
    const candidate = /^\s*(?:candidate|student)/i.exec(after)?.[0] ?? "";
    if (before.length > 2 && after.replace(/[).\s]/g, "") === "") return { degree: short[0], rest: before };
    return { degree: `${short[0]}${candidate}`, rest: after.slice(candidate.length) };
  }
  const word = DEGREE_WORDS.exec(level);
  if (word && sameLength) {
    const end = word.index + word[0].length;
    const rest = text.slice(end);
    const joined = FIELD_JOIN.exec(rest);
    if (joined || word.index === 0)
      return {
        degree: text.slice(word.index, end),
        rest: rest.trim() === "" ? text.slice(0, word.index) : rest,
      };
    return { degree: text.slice(word.index, end), rest: `${text.slice(0, word.index)} ${rest}`.trim() };
  }
  return { degree: text, rest: "" };
}
