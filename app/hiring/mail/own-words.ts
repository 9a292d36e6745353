import { z } from "zod";
import { ok, refused, type Outcome } from "../result.ts";
import type { FieldProblems } from "../refusal.ts";
import { fieldsOf, type FieldedTemplate, type LetterFacts } from "./mail-fields.ts";
import type { ParsedMail } from "./templates.ts";

/** What a company or an opening says instead of the built-in words, with fields such as `{{candidate}}`. */
export type OwnWords = { readonly subject: string; readonly body: string };

export const OwnWordsSchema = z.object({
  subject: z.string().trim().min(1, "Write a subject.").max(180, "A subject has at most 180 signs."),
  body: z.string().trim().min(1, "Write the mail.").max(6000, "A mail has at most 6000 signs."),
});

const FIELD = /\{\{([^{}]*)\}\}/g;

/**
 * What is wrong with own words, by where it stands; empty when they can be kept. Every field is one of the mail's own, no
 * bracket is left open, and words that colleagues add to a single mail have their place.
 */
export function ownWordsProblems(template: FieldedTemplate, words: OwnWords): FieldProblems {
  const subject = faultIn(template, words.subject);
  const body = faultIn(template, words.body) ?? missingIn(template, words.body);
  return { ...(subject ? { subject } : {}), ...(body ? { body } : {}) };
}

function faultIn(template: FieldedTemplate, text: string): string | undefined {
  const known = fieldsOf(template);
  const unknown = namesIn(text).filter((name) => !known.some((field) => field.name === name));
  if (unknown.length > 0) {
    const names = known.map((field) => `{{${field.name}}}`).join(", ");
    return `This mail has no field ${unknown.map((name) => `{{${name}}}`).join(", ")}. Use ${names}.`;
  }
  if (/\{\{|\}\}/.test(text.replace(FIELD, "")))
    return "A field begins with {{ and ends with }}. One of the two is missing.";
  return undefined;
}

function missingIn(template: FieldedTemplate, body: string): string | undefined {
  const used = namesIn(body);
  const missing = fieldsOf(template).find((field) => field.needed && !used.includes(field.name));
  if (!missing) return undefined;
  return `Give {{${missing.name}}} a place: ${missing.label} would be lost otherwise. It leaves no gap where it is empty.`;
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(FIELD)].map((found) => (found[1] ?? "").trim());
}

type Fillable = ParsedMail | { readonly template: "letter"; readonly props: LetterFacts };

/**
 * Puts what is known of one mail into own words. Refuses when a field has nothing to stand for it, naming each and what
 * to do: a mail with a gap never leaves.
 */
export function fillOwnWords(words: OwnWords, mail: Fillable): Outcome<OwnWords, "unfilled"> {
  const fields = new Map(fieldsOf(mail.template).map((field) => [field.name, field]));
  const gaps = new Set<string>();
  const fill = (text: string) =>
    text.replace(FIELD, (_, written: string) => {
      const field = fields.get(written.trim());
      const value = field?.value(mail.props as never).trim() ?? "";
      if (value === "" && !field?.needed) gaps.add(written.trim());
      return value;
    });
  const filled = { subject: fill(words.subject), body: fill(words.body) };
  if (gaps.size === 0) return ok(filled);
  const names = [...gaps].map((name) => `{{${name}}}`).join(", ");
  return refused(
    "unfilled",
    `Nothing is known that could stand for ${names} in this mail. Fill it in where it belongs, or take ${names} out of the words under Mail, Wording; then try again.`,
  );
}
