import { z } from "zod";
import { SECOND_LOOK_SHARES } from "../screening/looks.ts";
import { APPLICATION_QUESTION_KINDS, EMPLOYMENT_TYPES, SENIORITIES } from "./opening-state.ts";
import type { ApplicationQuestionKind } from "./opening-state.ts";

/** What a question of the application form lets people choose from; empty where they write or send a file. */
export function answersOnOffer(question: {
  readonly kind: ApplicationQuestionKind;
  readonly choices: readonly string[];
}): readonly string[] {
  if (question.kind === "yes_no") return ["yes", "no"];
  return question.kind === "choice" ? question.choices : [];
}

const Text = (most: number) => z.string().trim().max(most, `Keep this under ${most} characters.`);

/** One row of the interview plan as people edit it; minutes are the booked length. */
export const SessionInputSchema = z.object({
  kind: z.enum(["phone", "onsite"]),
  number: z.number().int().min(1).max(4),
  name: Text(120).min(1, "Give each interview a name."),
  minutes: z
    .number()
    .int()
    .min(15, "An interview needs at least 15 minutes.")
    .max(240, "Keep an interview under four hours."),
  focus: z.array(z.string()),
  defaultInterviewerId: z.string().nullable(),
});

/** One question of the application form as people edit it. */
export const ApplicationQuestionInputSchema = z
  .object({
    id: z.string().nullable(),
    kind: z.enum(APPLICATION_QUESTION_KINDS),
    prompt: Text(300).min(1, "Write the question."),
    choices: z.array(Text(120).min(1)).max(12, "Offer at most twelve choices."),
    required: z.boolean(),
    /** Answers that flag an application for a person to look at; they never reject. */
    knockOuts: z.array(Text(120)).default([]),
  })
  .refine((question) => question.kind !== "choice" || question.choices.length >= 2, {
    message: "Offer at least two choices.",
    path: ["choices"],
  })
  .transform((question) => ({
    ...question,
    // A choice that is no longer offered cannot flag anybody.
    knockOuts: question.knockOuts.filter((answer) => answersOnOffer(question).includes(answer)),
  }));

/** What an opening is made of, besides its state. Headcount is a number of people. */
export const OpeningInputSchema = z.object({
  title: Text(120).min(3, "Give the opening a title of at least three characters."),
  profileId: z.string().min(1, "Choose a role profile."),
  headcount: z.number().int().min(1, "Hire at least one person.").max(200, "Keep the headcount under 200."),
  seniority: z.enum(SENIORITIES),
  employmentType: z.enum(EMPLOYMENT_TYPES),
  location: Text(120),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{2})?$/, "Use the two-letter country code, such as DE."),
  remote: z.boolean(),
  salaryRange: Text(120),
  description: Text(20_000),
  hiringManagerId: z.string().min(1, "Name a hiring manager; they decide."),
  recruiterId: z.string().min(1, "Name a recruiter; they screen and book."),
  teamIds: z.array(z.string()),
  schoolLine: z.boolean(),
  showTotals: z.boolean(),
  strict: z.boolean(),
  blindScreening: z.boolean(),
  secondLookShare: z
    .number()
    .refine((share) => SECOND_LOOK_SHARES.some((one) => one === share), "Choose one of the shares."),
  sessions: z.array(SessionInputSchema).max(6),
  questions: z.array(ApplicationQuestionInputSchema).max(20, "Ask at most twenty questions."),
});
export type OpeningInput = z.infer<typeof OpeningInputSchema>;

/** Turns a title into the readable part of an address; `suffix` keeps two equal titles apart. */
export function slugFor(title: string, suffix: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${words || "opening"}-${suffix}`;
}
