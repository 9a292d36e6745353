export const FIRST_MS = 1_000;
const LONGEST_MS = 15_000;
const SLOWER_BY = 1.6;

/** What a room's link to the server looks at before it goes on. */
export type LinkNow = {
  /** An act is on its way, and nothing has answered yet. */
  readonly sending: boolean;
  /** The page asks for the room anew. */
  readonly rereading: boolean;
  /** The server could not be reached. */
  readonly away: boolean;
  /** Something that was done in the room has not been sent. */
  readonly waits: boolean;
};

/**
 * After how long to go on, in milliseconds, where `pauseMs` is what an absent server is given; null while there is
 * nothing to do, or an answer will tell what. What was done goes while the room is being read anew, too: whoever finishes
 * waits for it, and the question that is under way for them. With nothing to send, the question that is under way
 * will tell by itself whether the server is back.
 */
export function goOnAfter({ sending, rereading, away, waits }: LinkNow, pauseMs: number): number | null {
  if (sending || !(away || waits)) return null;
  if (rereading && !waits) return null;
  return away ? pauseMs : 0;
}

/** The pause after this one, while nothing answers. */
export function longerPause(pauseMs: number): number {
  return Math.min(LONGEST_MS, pauseMs * SLOWER_BY);
}
