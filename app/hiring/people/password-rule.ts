import { z } from "zod";

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;
const FEWEST_DIFFERENT = 6;
const TOO_SHORT = `Use at least ${PASSWORD_MIN} characters. A few unrelated words do well.`;

/** A password as a form sends it; whether it will do for its owner is for `passwordProblem` to say. */
export const NewPasswordSchema = z
  .string()
  .min(PASSWORD_MIN, TOO_SHORT)
  .max(PASSWORD_MAX * 2);

/** Beginnings that guessers try first, however they are spelt on. Compared in lower case, letters and digits only. */
const COMMON = [
  "password",
  "passw0rd",
  "letmein",
  "welcome",
  "iloveyou",
  "administrator",
  "changeme",
  "qwerty",
  "qwertz",
  "azerty",
  "1q2w3e4r",
  "123456",
  "abcdef",
  "987654",
] as const;

/**
 * Says what is wrong with a new password, or null when it will do: 12 to 200 characters, not one of the first
 * guesses, not made of the person's own name or address, not a few characters over and over.
 */
export function passwordProblem(
  password: string,
  owner: { readonly name: string; readonly email: string },
): string | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return TOO_SHORT;
  if (length > PASSWORD_MAX) return `Use at most ${PASSWORD_MAX} characters.`;
  const plain = simplify(password);
  if (new Set(password).size < FEWEST_DIFFERENT) return "Use more different characters.";
  if (COMMON.some((guess) => plain.startsWith(guess) && plain.length - guess.length < 8)) {
    return "This is one of the first passwords anybody would try. A few unrelated words do better.";
  }
  if (ownWords(owner).some((word) => plain.includes(word) && plain.length - word.length < 8)) {
    return "Leave your own name and address out of it.";
  }
  return null;
}

function ownWords({ name, email }: { readonly name: string; readonly email: string }): readonly string[] {
  const [local = ""] = email.split("@");
  return [simplify(local), simplify(name), ...name.split(/\s+/).map(simplify)].filter(
    (word) => word.length >= 4,
  );
}

function simplify(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
