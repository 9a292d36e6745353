import { readEmails, readLinks, readName, readPhones } from "./contacts.ts";
import { readDate } from "./dates.ts";
import { asObjects, asText, textAt, type JsonObject } from "./json-value.ts";
import { isLeftOut } from "./left-out.ts";
import { manyLines, oneLine } from "./plain-text.ts";
import { emptyRecord, plainFact, type ImportRecord, type RecordFact } from "./records.ts";

/** Who a person is, as another system's JSON gives it, before it is checked. */
export type RawPerson = {
  readonly place: string;
  readonly sourceId: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly links: readonly string[];
  readonly location: string;
};

/** A record with its contacts read; what is wrong with them stands in its faults and warnings. */
export function readPerson(raw: RawPerson): ImportRecord {
  const { emails, faults } = readEmails(raw.emails);
  const { phones, others, warnings } = readPhones(raw.phones);
  const { name, fault } = readName(raw.name);
  return {
    ...emptyRecord(raw.place),
    sourceId: raw.sourceId,
    name,
    emails,
    phones,
    links: readLinks(raw.links),
    location: oneLine(raw.location).slice(0, 200),
    facts: others.map((other) => plainFact("contact", other)),
    // One bad address beside a good one is told, but stops nothing.
    faults: [...(fault ? [fault] : []), ...(emails.length === 0 ? faults : [])],
    warnings: [...warnings, ...(emails.length === 0 ? [] : faults)],
  };
}

/** An instant of an API: ISO text with its zone, or a count of seconds or milliseconds; null when it is none. */
export function apiInstant(value: unknown): string | null {
  return readDate(asText(value), null, "UTC").at;
}

/** A note with author and date; null without words. */
export function readNote(input: {
  readonly sourceId: string;
  readonly kind?: "note" | "mail";
  readonly author: string;
  readonly at: unknown;
  readonly text: string;
  readonly restricted: boolean;
}): RecordFact | null {
  const text = manyLines(input.text).slice(0, 20_000);
  if (text === "") return null;
  return {
    sourceId: input.sourceId,
    kind: input.kind ?? "note",
    author: oneLine(input.author).slice(0, 120),
    at: apiInstant(input.at),
    text,
    restricted: input.restricted,
  };
}

/** Tags as facts, each once. */
export function readTags(tags: readonly string[]): RecordFact[] {
  const names = new Set(tags.map((tag) => oneLine(tag).slice(0, 60)).filter((tag) => tag !== ""));
  return [...names].map((tag) => plainFact("tag", tag));
}

/** A detail such as "Headline: Analyst"; nothing for an empty one, or one that nobody should decide on. */
export function readDetail(label: string, value: unknown): RecordFact[] {
  const text = manyLines(asText(value)).slice(0, 5_000);
  return text === "" || isLeftOut(label) ? [] : [plainFact("detail", `${label}: ${text}`)];
}

/** What was answered to a question of a form; nothing for an empty answer, or to a question that nobody should decide on. */
export function readAnswer(question: string, answer: string): RecordFact[] {
  const [asked, text] = [oneLine(question), oneLine(answer)];
  return text === "" || isLeftOut(asked) ? [] : [plainFact("answer", `${asked} ${text}`.trim())];
}

/** Schools and employers in a line each, as a record of the former system; the resume itself says more. */
export function readCourse(entries: unknown, line: (entry: JsonObject) => readonly string[]): RecordFact[] {
  return asObjects(entries).flatMap((entry) => {
    const text = oneLine(
      line(entry)
        .filter((part) => part !== "")
        .join(", "),
    );
    return text === "" ? [] : [plainFact("course", text.slice(0, 500))];
  });
}

/** A user of the former system by name. */
export function userName(user: unknown): string {
  return textAt(user, "name") || [textAt(user, "first_name"), textAt(user, "last_name")].join(" ").trim();
}

/** The first of several values that says something. */
export function firstOf(...values: readonly string[]): string {
  return values.find((value) => value !== "") ?? "";
}

/** The facts that are there. */
export function present(facts: readonly (RecordFact | null)[]): RecordFact[] {
  return facts.filter((fact) => fact !== null);
}

/** Groups items by a key; those without one are left out. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === "") continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
