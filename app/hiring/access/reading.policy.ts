import { allowIf, notYours, type Access } from "./access.ts";

/** Whether a file's text has been read. */
export const TEXT_STATES = ["waiting", "read", "failed"] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** A machine reads a file once; what it could not read waits for a person, who still has the original. */
export function mayBeRead(state: TextState): boolean {
  return state === "waiting";
}

/** What was read before is read once more when the rules have learnt since; `readWith` is null when they never saw it. */
export function mayBeReadAnew(state: TextState, readWith: number | null, current: number): boolean {
  return state === "read" && (readWith === null || readWith < current);
}

/** Reading everything anew is its own job's alone: there is no button for it. */
export function canReadAnew(by: { readonly kind: "person" | "candidate" | "system" }): Access {
  return allowIf(by.kind === "system", notYours("Resumes are read by themselves."));
}
