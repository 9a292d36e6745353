import { z } from "zod";
import { invalid } from "../refusal.ts";

const Line = (most: number, message: string) =>
  z
    .string()
    .trim()
    .max(most, message)
    .transform((text) => text.replace(/\s+/gu, " "));

const ComfortSchema = z.object({
  spokenName: Line(80, "Keep it to 80 characters: just how the name sounds."),
  comfort: Line(200, "Keep it to 200 characters: interviewers read it before they begin."),
});

/** How a candidate's name is said aloud, and what makes an interview comfortable for them. */
export type Comfort = z.infer<typeof ComfortSchema>;

/** Reads what was typed into one line each. Refuses more than can be read at a glance, naming the field. */
export function readComfort(typed: { readonly spokenName: string; readonly comfort: string }): Comfort {
  const read = ComfortSchema.safeParse(typed);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const message = issue?.message ?? "Correct the field marked below.";
  throw invalid(message, { [String(issue?.path[0] ?? "comfort")]: message });
}
