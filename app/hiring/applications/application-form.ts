import { z } from "zod";
import type { ApplicationQuestionKind } from "../openings/opening-state.ts";

const MAX_LINKS = 5;

function isWebAddress(text: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** Links as people type them: one a line or with blanks between; a missing https:// is put in front. */
export const LinksSchema = z
  .string()
  .max(2000, "Keep the links shorter.")
  .transform((text) =>
    text
      .split(/[\s,;]+/)
      .filter((link) => link !== "")
      .map((link) => (/^[a-z]+:/i.test(link) ? link : `https://${link}`)),
  )
  .refine((links) => links.length <= MAX_LINKS, `Give at most ${MAX_LINKS} links.`)
  .refine((links) => links.every(isWebAddress), "Give links that start with https://.");

/** Who somebody is, as they or a recruiter type it. */
export const CandidateInputSchema = z.object({
  name: z.string().trim().min(2, "Type the full name.").max(120, "Keep the name under 120 characters."),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email("Type an e-mail address such as ana@example.com.").max(200)),
  phone: z
    .string()
    .trim()
    .max(40, "Keep the phone number under 40 characters.")
    .regex(/^[+()0-9 ./-]*$/, "Use digits, spaces and + only."),
  links: LinksSchema,
});
export type CandidateInput = z.infer<typeof CandidateInputSchema>;

export type AskedOnForm = {
  readonly id: string;
  readonly kind: ApplicationQuestionKind;
  readonly prompt: string;
  readonly choices: readonly string[];
  readonly required: boolean;
};

/**
 * Checks the answers to an opening's own questions. Takes the questions and what was typed by question id;
 * returns the answers given, and a message for each one that is missing or not on offer.
 */
export function checkAnswers(
  questions: readonly AskedOnForm[],
  typed: Readonly<Record<string, string>>,
): { answers: { questionId: string; prompt: string; answer: string }[]; faults: Record<string, string> } {
  const answers: { questionId: string; prompt: string; answer: string }[] = [];
  const faults: Record<string, string> = {};
  for (const question of questions) {
    const answer = (typed[question.id] ?? "").trim();
    if (answer === "") {
      if (question.required) faults[question.id] = "Answer this question.";
      continue;
    }
    const offered = question.kind === "yes_no" ? ["yes", "no"] : question.choices;
    if (question.kind === "text" && answer.length > 4000)
      faults[question.id] = "Keep this under 4,000 characters.";
    else if (question.kind !== "text" && !offered.includes(answer))
      faults[question.id] = "Choose one of the answers.";
    else answers.push({ questionId: question.id, prompt: question.prompt, answer });
  }
  return { answers, faults };
}
