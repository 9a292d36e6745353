import { HELD_MS } from "#app/hiring/applications/resume-file.ts";

/** A resume that the server keeps for a form that is still being filled in. */
export type HeldResume = { readonly token: string; readonly fileName: string; readonly bytes: number };

/** An application that was begun on this device and not sent yet. */
export type ApplicationDraft = {
  readonly fields: Readonly<Record<string, string>>;
  readonly held: HeldResume | null;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
};

/** What is never kept on a device: consent is given when the form is sent, and files cannot be kept. */
const NOT_KEPT = /^(consent|website|held|source|ref|resume|timeZone)$/;

/** Whether a field of the form is kept on the device until the form is sent. */
export function isKept(name: string): boolean {
  return name !== "" && !NOT_KEPT.test(name);
}

function isRecordOfText(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((text) => typeof text === "string")
  );
}

function readHeld(value: unknown): HeldResume | null {
  if (typeof value !== "object" || value === null) return null;
  const { token, fileName, bytes } = value as Partial<HeldResume>;
  const whole = typeof token === "string" && typeof fileName === "string" && typeof bytes === "number";
  return whole ? { token, fileName, bytes } : null;
}

/**
 * Reads what a device kept. Takes the stored text and the time in milliseconds; gives null for nothing, for what
 * cannot be understood, and for what is older than the server keeps a resume without its form.
 */
export function readDraft(text: string | null, now: number): ApplicationDraft | null {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? "null");
  } catch {
    return null;
  }
  if (typeof kept !== "object" || kept === null) return null;
  const { fields, held, savedAt } = kept as Record<string, unknown>;
  if (!isRecordOfText(fields) || typeof savedAt !== "number" || now - savedAt > HELD_MS) return null;
  const given = Object.entries(fields).filter(([name, value]) => isKept(name) && value.trim() !== "");
  const draft = { fields: Object.fromEntries(given), held: readHeld(held), savedAt };
  return given.length > 0 || draft.held ? draft : null;
}
