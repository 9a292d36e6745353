/** Whether a file's text has been read. */
export const TEXT_STATES = ["waiting", "read", "failed"] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** A machine reads a file once; what it could not read waits for a person, who still has the original. */
export function mayBeRead(state: TextState): boolean {
  return state === "waiting";
}
