/** Longer ago than this, the room may have changed by somebody else's hand. Milliseconds. */
const FRESH_MS = 1_000;

const answered = new Map<string, { readonly room: object; readonly at: number }>();

/** Keeps the room that came with the answer to an act, for the page that is about to ask for it. */
export function keepAnswered(interviewId: string, room: object, now = Date.now()): void {
  answered.set(interviewId, { room, at: now });
}

/** The room that an act has just been answered with, once; null when there is none, or none fresh enough. */
export function takeAnswered<Room extends object>(interviewId: string, now = Date.now()): Room | null {
  const kept = answered.get(interviewId);
  answered.delete(interviewId);
  return kept && now - kept.at < FRESH_MS ? (kept.room as Room) : null;
}
