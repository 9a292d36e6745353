import { findDates, withoutDates } from "./dates.ts";
import { isDegree, isPlace, isSchool, isSubject, readHead, type Fragment, type Head } from "./fragments.ts";
import { degreeAndField, found, namedField } from "./degrees.ts";
import { styleOf } from "./entries.ts";
import { GRADE, gradeOf, withoutGrade } from "./grades.ts";
import type { EducationEntry, Found } from "./profile.ts";
import { regionOf, type Row } from "./rows.ts";
import { DEGREE, plain } from "./vocabulary.ts";

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
  // A long point is text, unless it begins with a degree and names its school.
  const isStudy = isDegree(row.text.slice(0, 24)) && isSchool(row.text);
  if (row.bullet && row.text.length > 60 && !isStudy) return { degree: false, school: false, date: false };
  const short =
    row.text.length <= 120 &&
    !/^(?:thesis|relevant|coursework|courses|majors?|minor|credits?|advisor|advised|dissertation|memoire|abschlussarbeit)/i.test(
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

/** Who examined is neither a school nor a subject. */
const BOARD = /^(?:(?:state|central|national)\s+)?board(?:\s+of\b.*)?$/i;

/** "Degree: MSc", "Abschluss: Diplom". */
const PART_LABEL =
  /^(?:degree|qualification|school|university|institution|abschluss|hochschule|diplôme|établissement|título|titulación|centro|学位|学历|学校)\s*[:：]\s*/iu;

function toEntry(rows: readonly Row[]): EducationEntry | undefined {
  const marked = rows.filter((row, index) => {
    const marks = marksOf(row);
    return marks.degree || marks.school || marks.date || (index < 4 && !row.bullet && row.text.length < 80);
  });
  const head = readHead(marked);
  const fragments = head.fragments
    .flatMap(splitCommas)
    .map((fragment) => ({ ...fragment, text: withoutGrade(fragment.text.replace(PART_LABEL, "")) }))
    .filter((fragment) => !GRADE.test(fragment.text) || isDegree(fragment.text))
    .filter(({ text }) => text !== "" && !BOARD.test(text));
  const degreeAt = fragments.find(
    (fragment) =>
      SCHOOL_LEAVING.test(fragment.text) ||
      (isDegree(fragment.text) && !(isSchool(fragment.text) && !DEGREE.test(fragment.text))),
  );
  const schoolAt = pickSchool(fragments, degreeAt);
  const grade = gradeOf(rows, marked);
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
  const [, level = "", named = ""] = /^(.{2,60}?)\s*[:：]\s+(.{3,90})$/u.exec(piece) ?? [];
  if (isDegree(level) && isSchool(named) && !isSchool(level)) return [level, named];
  const match = /^(.{2,90}?)\s+(from|at|@|an der|à l'|en la|bei)\s+(.{3,90})$/u.exec(piece);
  const [, degree, joint = "", school] = match ?? [];
  if (degree !== undefined && school !== undefined && isDegree(degree)) {
    const named = /^(?:from|at|@)$/.test(joint) && /^\p{Lu}/u.test(school) && !isDegree(school);
    if (isSchool(school) || named) return [degree, school];
  }
  return splitAtDegree(piece);
}

/** "MASTER IN STATISTICS University of Leeds": where the capitals end, something else begins. */
const CAPITALS_FIRST = /^((?:[\p{Lu}\d&'’/-]{2,}\s+){2,8})(\p{Lu}\p{Ll}.{4,80})$/u;

/** "Rotterdam School of Management MBA" and "MBA HEC Paris", where nothing stands between the two. */
function splitAtDegree(piece: string): string[] {
  const [, capitals = "", mixed = ""] = CAPITALS_FIRST.exec(piece) ?? [];
  if (isDegree(capitals) && isSchool(mixed) && !isSchool(capitals)) return [capitals, mixed];
  const short = DEGREE.exec(piece);
  if (!short) return [piece];
  const before = piece.slice(0, short.index).trim();
  const degree = piece.slice(short.index);
  if (/\p{L}$/u.test(before) && isSchool(before) && !isDegree(before) && isDegreeBehind(degree))
    return [before, degree];
  const after = piece.slice(short[0].length).trim();
  const named = before === "" && /^\p{Lu}/u.test(after) && isSchool(after) && !isSubject(after);
  return named ? [short[0], after] : [piece];
}

/** "MA" at the end of a line may be a state. */
function isDegreeBehind(text: string): boolean {
  return !/^[A-Z]{2}$/.test(text);
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
