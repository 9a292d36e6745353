import { z } from "zod";
import { answersOnOffer } from "../openings/opening-form.ts";
import type { ApplicationQuestionKind } from "../openings/opening-state.ts";

const MAX_LINKS = 5;

function isWebAddress(text: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** Every place on the web has a dot in its name; a word without one was never meant as an address. */
function hasDot(link: string): boolean {
  return /^https?:\/\/[^/?#]*[^./?#]\.[^./?#]/i.test(link);
}

function linksOf(most: number) {
  return z
    .string()
    .max(2000, "Keep the links shorter.")
    .transform((text) =>
      text
        .split(/[\s,;]+/)
        .filter((link) => link !== "")
        .map((link) => (/^[a-z]+:/i.test(link) ? link : `https://${link}`)),
    )
    .refine((links) => links.length <= most, `Give at most ${most} links.`)
    .refine((links) => links.every(isWebAddress), "Give links that start with https://.")
    .superRefine((links, ctx) => {
      const word = links.find((link) => isWebAddress(link) && !hasDot(link));
      if (word === undefined) return;
      const typed = word.replace(/^https?:\/\//i, "");
      ctx.addIssue({ code: "custom", message: `“${typed}” is no link. Give links such as github.com/ana.` });
    });
}

/** Links as people type them: one a line or with blanks between; a missing https:// is put in front. */
export const LinksSchema = linksOf(MAX_LINKS);

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

/** The same for somebody who is known; with more links than a form takes, which imports and merges bring, they may stay. */
export function contactSchema(knownLinks: number) {
  return CandidateInputSchema.extend({ links: linksOf(Math.max(MAX_LINKS, knownLinks)) });
}

export type AskedOnForm = {
  readonly id: string;
  readonly kind: ApplicationQuestionKind;
  readonly prompt: string;
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly knockOuts: readonly string[];
};

export type GivenAnswer = {
  readonly questionId: string;
  readonly prompt: string;
  /** The words; of a file its name. */
  readonly answer: string;
  /** A person should look at this answer: it never rejects anybody. */
  readonly knockOut: boolean;
};

function answerFault(question: AskedOnForm, answer: string): string | null {
  if (answer === "") return question.required ? missing(question) : null;
  if (question.kind === "file") return null;
  if (question.kind === "text") return answer.length > 4000 ? "Keep this under 4,000 characters." : null;
  return answersOnOffer(question).includes(answer) ? null : "Choose one of the answers.";
}

function missing({ kind }: AskedOnForm): string {
  return kind === "file" ? "Add a file." : "Answer this question.";
}

/**
 * Checks the answers to an opening's own questions. Takes the questions and what was given by question id: words,
 * or the name of a file; returns the answers given, flagged where an answer is a knock-out, and a message for each
 * one that is missing or not on offer.
 */
export function checkAnswers(
  questions: readonly AskedOnForm[],
  given: Readonly<Record<string, string>>,
): { answers: GivenAnswer[]; faults: Record<string, string> } {
  const answers: GivenAnswer[] = [];
  const faults: Record<string, string> = {};
  for (const question of questions) {
    const { id, prompt, knockOuts } = question;
    const answer = (given[id] ?? "").trim();
    const fault = answerFault(question, answer);
    if (fault) faults[id] = fault;
    else if (answer !== "")
      answers.push({ questionId: id, prompt, answer, knockOut: knockOuts.includes(answer) });
  }
  return { answers, faults };
}
