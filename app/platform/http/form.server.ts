import { data } from "@remix-run/node";
import type { z } from "zod";
import type { Problem } from "./respond.server.ts";

/** Reads which button was pressed; refuses words that the route does not know. */
export function readIntent<const Intents extends readonly string[]>(
  form: FormData,
  intents: Intents,
): Intents[number] {
  const value = form.get("intent");
  const intent = intents.find((known) => known === value);
  if (intent === undefined) {
    throw data(
      {
        ok: false,
        problem: "This page is out of date. Reload it and try again.",
        fields: {},
      } satisfies Problem,
      { status: 400 },
    );
  }
  return intent;
}

/**
 * Reads a form into the schema's shape: repeated names become lists where the schema's own field is given in
 * `lists`. Refuses with 400 and a message for each field.
 */
export function readFields<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  lists: readonly string[] = [],
): { ok: true; value: z.output<Schema> } | Problem {
  const raw: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).map(withoutNul);
    raw[name] = lists.includes(name) ? values : values[0];
  }
  for (const name of lists) raw[name] ??= [];
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".")] ??= issue.message;
  const first = Object.values(fields)[0] ?? "Something is missing.";
  const problem = Object.keys(fields).length === 1 ? first : "Correct the fields marked below.";
  return { ok: false, problem, fields };
}

/** The last value of each plain field; files are left out. */
export function plainEntries(form: FormData): Record<string, string> {
  const entries: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") entries[name] = withoutNul(value);
  return entries;
}

/** One plain field as text; empty when it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = withoutNul(form.get(name));
  return typeof value === "string" ? value : "";
}

/** NUL comes along when text is copied out of some programs; PostgreSQL cannot keep it, and nobody can read it. */
function withoutNul<T>(value: T): T | string {
  return typeof value === "string" ? value.replaceAll("\0", "") : value;
}

/** Says what a change would break; the page lets its reader accept exactly that. */
export function askedFirst(form: FormData, breaks: readonly string[]) {
  const problem = `Not saved yet: ${breaks.length === 1 ? "one thing speaks" : `${breaks.length} things speak`} against it, as you read below. Change it, or do it all the same.`;
  return data({ ok: false as const, problem, fields: {}, breaks, sent: plainEntries(form) }, { status: 400 });
}
