import { z } from "zod";

const MOST_WORDS = 80;
const LONGEST = 60;

/** Words by which resumes tell of a competency: one a line, each once in any case. */
export const ResumeWordsSchema = z
  .array(z.string().max(LONGEST, `Keep each word or phrase under ${LONGEST} characters.`))
  .max(MOST_WORDS, `Keep it to ${MOST_WORDS} words: what lights up everywhere tells nothing.`);

/** Such words as a form shows them. */
export function inLine(words: readonly string[]): string {
  return words.join(", ");
}

/** The lines of a form as such words, or what is wrong with them. */
export function readResumeWords(
  lines: string,
):
  | { readonly ok: true; readonly words: readonly string[] }
  | { readonly ok: false; readonly problem: string } {
  const words = new Map<string, string>();
  for (const line of lines.split(/[\n,;]/)) {
    const word = line.trim().replace(/\s+/g, " ");
    const same = word.length <= 3 ? word : word.toLowerCase();
    if (/[\p{L}\p{N}]/u.test(word) && !words.has(same)) words.set(same, word);
  }
  const read = ResumeWordsSchema.safeParse([...words.values()]);
  if (read.success) return { ok: true, words: read.data };
  return { ok: false, problem: read.error.issues[0]?.message ?? "These words cannot be read." };
}
