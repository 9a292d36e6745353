import { z } from "zod";

/** What can be done by a single key while resumes are read, in the order of the sheet. */
export const SCREENING_ACTS = [
  "advance",
  "decline",
  "maybe",
  "later",
  "undo",
  "next",
  "previous",
  "nextMark",
  "previousMark",
  "nextFile",
  "previousFile",
  "scroll",
  "select",
] as const;
export type ScreeningAct = (typeof SCREENING_ACTS)[number];

export const ACT_NAMES: Readonly<Record<ScreeningAct, string>> = {
  advance: "Advance to the phone screen",
  decline: "Decline; then the reason's digit, or the key again for the last reason",
  maybe: "Maybe: a second screener reads it too",
  later: "Later: comes back tomorrow; a second look is left to others",
  undo: "Undo the last decision",
  next: "Next resume",
  previous: "Previous resume",
  nextMark: "Next highlight",
  previousMark: "Previous highlight",
  nextFile: "Next file",
  previousFile: "Previous file",
  scroll: "Scroll the resume; with Shift, up",
  select: "Select in the list; with Shift, everything up to here",
};

export const DEFAULT_KEYS: Readonly<Record<ScreeningAct, string>> = {
  advance: "a",
  decline: "r",
  maybe: "m",
  later: "h",
  undo: "z",
  next: "j",
  previous: "k",
  nextMark: "n",
  previousMark: "p",
  nextFile: "]",
  previousFile: "[",
  scroll: " ",
  select: "x",
};

/** Digits choose reasons, and `?` opens the sheet. */
const TAKEN = /^[0-9?]$/;

/** A person's own keys: whether single keys act at all (WCAG 2.1.4), and those that differ from the usual ones. */
export const ScreeningKeysSchema = z
  .object({
    on: z.boolean().default(true),
    keys: z
      .partialRecord(
        z.enum(SCREENING_ACTS),
        z
          .string()
          .refine((key) => [...key].length === 1, "One key each.")
          .refine((key) => !TAKEN.test(key), "Digits choose reasons, and ? opens the sheet of keys."),
      )
      .default({}),
  })
  .refine(({ keys }) => new Set(Object.values({ ...DEFAULT_KEYS, ...keys })).size === SCREENING_ACTS.length, {
    message: "Give every act a key of its own.",
    path: ["keys"],
  });
export type ScreeningKeys = z.output<typeof ScreeningKeysSchema>;

export const USUAL_KEYS: ScreeningKeys = { on: true, keys: {} };

/** A person's keys as they were kept; the usual ones where nothing sensible is kept. */
export function readScreeningKeys(kept: unknown): ScreeningKeys {
  const read = ScreeningKeysSchema.safeParse(kept);
  return read.success ? read.data : USUAL_KEYS;
}

/** The key of each act. */
export function keysOf({ keys }: ScreeningKeys): Readonly<Record<ScreeningAct, string>> {
  return { ...DEFAULT_KEYS, ...keys };
}

/** How a key is told on screen. */
export function keyName(key: string): string {
  return key === " " ? "Space" : key.toUpperCase();
}

/** What a browser says about a pressed key. */
export type PressedKey = {
  readonly key: string;
  /** Where it lies on the keyboard, whatever is printed on it. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** Held for the third sign of a key; Windows says Ctrl and Alt with it. */
  readonly altGraph: boolean;
  /** Somebody composes a letter of another script. */
  readonly isComposing: boolean;
};

const PLACES: Readonly<Record<string, string>> = { BracketLeft: "[", BracketRight: "]", Space: " " };

/**
 * The key that was meant. What is printed on it counts first, so that A is A on AZERTY; on layouts without Latin letters
 * the place counts; a digit is told by its place too, because AZERTY has it behind Shift. Null while composing, and with a
 * modifier that makes it another program's.
 */
export function meantKey(pressed: PressedKey): string | null {
  if (pressed.isComposing || pressed.key === "Process") return null;
  if (pressed.metaKey) return null;
  if ((pressed.ctrlKey || pressed.altKey) && !pressed.altGraph) return null;
  const key = pressed.key.toLowerCase();
  if (/^[a-z[\] ?]$/.test(key)) return key;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(pressed.code)?.[1];
  if (digit !== undefined) return digit;
  // One that carries another sign of Latin keyboards means that sign.
  if (/^[!-~]$/.test(key)) return key;
  const letter = /^Key([A-Z])$/.exec(pressed.code)?.[1];
  if (letter !== undefined) return letter.toLowerCase();
  return PLACES[pressed.code] ?? ([...key].length === 1 ? key : null);
}

/** What a key does; an own key of another script is its act's, before the place on the keyboard counts. */
export function actOf(pressed: PressedKey, keys: ScreeningKeys): ScreeningAct | null {
  if (!keys.on) return null;
  const meant = meantKey(pressed);
  if (meant === null) return null;
  const all = keysOf(keys);
  const find = (key: string) => SCREENING_ACTS.find((act) => all[act] === key) ?? null;
  return find(pressed.key.toLowerCase()) ?? find(meant);
}
