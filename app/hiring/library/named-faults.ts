import type { z } from "zod";

/** How the parts of a form or file are called on the screen. */
export type PartNames = {
  /** Lists by their field: what one of them is called, and the field that holds its name. */
  readonly lists: Readonly<Record<string, { readonly one: string; readonly nameField: string }>>;
  /** Other fields in words; a field that is not listed is called by its own name. */
  readonly fields: Readonly<Record<string, string>>;
};

/** Faults in words that name the part and the field; `fields` is keyed by path, such as `competencies.0.weight`. */
export type NamedFaults = {
  readonly faults: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
};

type Issue = z.core.$ZodIssue;

/**
 * Turns what a schema found into sentences for a person: "SQL fluency, weight: A weight is at most 100 %." Every path is
 * told once, with the first thing that is wrong with it.
 */
export function namedFaults(issues: readonly Issue[], sent: unknown, names: PartNames): NamedFaults {
  const fields: Record<string, string> = {};
  const faults: string[] = [];
  for (const issue of issues) {
    const key = issue.path.join(".");
    if (key in fields) continue;
    const message = sentenceOf(issue);
    fields[key] = message;
    const place = placeOf(issue.path, sent, names);
    faults.push(place === "" ? message : `${place}: ${message}`);
  }
  return { faults: [...new Set(faults)], fields };
}

/** Reads a text as JSON. Says on which line it stops being JSON, where the engine tells. */
export function readJson(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    if (position === undefined) return { ok: false, problem: "This is not a JSON file." };
    const before = text.slice(0, Number(position)).split("\n");
    const column = (before.at(-1) ?? "").length + 1;
    return {
      ok: false,
      problem: `This is not a JSON file: line ${before.length}, character ${column} cannot be read.`,
    };
  }
}

/** Messages of our own stand as they are; those that the schema library makes up are said in plain words. */
function sentenceOf(issue: Issue): string {
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.map((key) => `“${key}”`).join(", ");
    return `${keys} is not a field here. Correct its name, or take it out.`;
  }
  if (!issue.message.startsWith("Invalid ")) return issue.message;
  if (issue.code === "invalid_type") {
    if (issue.message.endsWith("received undefined")) return "This is missing.";
    const kind = KINDS[issue.expected] ?? issue.expected;
    return `This must be ${kind}.`;
  }
  if (issue.code === "invalid_value")
    return `This must be ${issue.values.map((value) => `“${String(value)}”`).join(" or ")}.`;
  return issue.message;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object with named fields",
};

function placeOf(path: readonly PropertyKey[], sent: unknown, names: PartNames): string {
  const [first, index, field, ...deeper] = path;
  if (first === undefined) return "";
  const list = names.lists[String(first)];
  if (!list) return wordsOf(path, names);
  if (typeof index !== "number") return wordsOf([first], names);
  const name = nameIn(sent, String(first), index, list.nameField) || `${list.one} ${index + 1}`;
  const rest = [field, ...deeper].filter((part) => part !== undefined);
  return rest.length === 0 ? name : `${name}, ${wordsOf(rest, names)}`;
}

/** "level 3": a place in a list is counted from one and stands beside its list. */
function wordsOf(path: readonly PropertyKey[], { fields }: PartNames): string {
  return path.reduce<string>((words, part) => {
    if (typeof part === "number") return `${words} ${part + 1}`;
    const word = fields[String(part)] ?? String(part);
    return words === "" ? word : `${words}, ${word}`;
  }, "");
}

function nameIn(sent: unknown, list: string, index: number, nameField: string): string {
  const entry = valueIn(valueIn(sent, list), String(index));
  const name = valueIn(entry, nameField);
  return typeof name === "string" ? name.trim() : "";
}

function valueIn(holder: unknown, key: string): unknown {
  return typeof holder === "object" && holder !== null ? (holder as Record<string, unknown>)[key] : undefined;
}
