import { isDegree, isPlace, isSchool, isSubject, type Fragment } from "./fragments.ts";
import type { Found } from "./profile.ts";
import { regionOf, type Row } from "./rows.ts";
import { DEGREE, DEGREE_LONG, DEGREE_WORDS, plain } from "./vocabulary.ts";

export function found(fragment: Fragment, confidence: number): Found<string> {
  return { value: fragment.text, confidence, region: fragment.region };
}

const NAMED_FIELD =
  /^(?:majors?|field of study|speciali[sz]ation|concentration|subject|course of study|fachrichtung|studiengang|schwerpunkt|studienfach|spécialité|filière|especialidad|mención|专业)\s*[:：]\s*(\p{L}[^;|]{1,70})$/iu;

/** "Major: Computer Science" in a line of its own. */
export function namedField(rows: readonly Row[]): Found<string> | undefined {
  for (const row of rows) {
    const value = NAMED_FIELD.exec(row.text.replace(/[\s,;]+minor\s*[:：].*$/iu, ""))?.[1]?.trim();
    if (value !== undefined) return { value, confidence: 0.9, region: regionOf(row) };
  }
  return undefined;
}

const HONOURS =
  /[\s,(–-]*\b(?:(?:magna|summa|maxima)?\s*cum laude|with (?:\w+ )?(?:honou?rs|distinction)|first[- ]class honou?rs|mention (?:très )?bien|avec mention)\b\)?/iu;

const FIELD_JOIN =
  /^\s*(?:degree\s*)?(?:,|:|-|–|—|\(|\bin\b|\bof\b|\ben\b|\bd'|\bde\b|\bdes\b|\bdu\b|\bder\b|\bim\b|\bfach\b|\bmajor(?:ing)? in\b|\/)\s*/iu;

export function degreeAndField(
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
    .replace(/^([^(]*?)\s*\)$/, "$1")
    .replace(HONOURS, "")
    .replace(/(?<=\p{L}{3})[.;]\s+(?=\p{Lu}).*$/u, "")
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

/** How one studies is a part of the degree: "Executive MBA", "Part-time M.Sc.". */
const MANNER =
  /^(?:(?:executive|global|international|full[- ]?time|part[- ]?time|online|distance|weekend|postgraduate|professional|accelerated|integrated|dual|double|joint|(?:one|two)[- ]year)\s*)+$/i;
const KIND_OF_COURSE = /^\s+(?:program(?:me)?|degree|course|studies|studium)(?=$|[\s,:–—-])/i;

/** "/MS" behind "MBA": a second degree of the same course. */
function further(text: string): string {
  const joint = /^\s*[/&+]\s*/.exec(text)?.[0];
  if (joint === undefined) return "";
  const next = DEGREE.exec(text.slice(joint.length));
  return next?.index === 0 ? joint + next[0] : "";
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
    const whole = short[0] + further(text.slice(short.index + short[0].length));
    const after = text.slice(short.index + whole.length).replace(KIND_OF_COURSE, "");
    const before = text.slice(0, short.index).replace(/[(,\s]+$/, "");
    if (MANNER.test(before)) return { degree: text.slice(0, short.index + whole.length), rest: after };
    if (DEGREE_WORDS.exec(plain(before))?.index === 0 && /(?:\bzur?|\bzum|\bof|\ben|\bde)$/i.test(before))
      return { degree: text.slice(0, short.index + whole.length), rest: after };
    const candidate = /^\s*(?:candidate|student)/i.exec(after)?.[0] ?? "";
    if (before.length > 2 && after.replace(/[).\s]/g, "") === "") return { degree: short[0], rest: before };
    return { degree: `${whole}${candidate}`, rest: after.slice(candidate.length) };
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
