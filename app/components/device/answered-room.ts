/** Longer ago than this, the room may have changed by somebody else's hand. Milliseconds. */
const FRESH_MS = 1_000;
/** So many acts are remembered; word of one comes within moments of its answer. */
const REMEMBERED = 50;

type Answered = { readonly room: object; readonly at: number; readonly acts: readonly string[] };

const answered = new Map<string, Answered>();
const shown = new Set<string>();

/** Keeps the room that came with the answer to an act, for the page that is about to ask for it. */
export function keepAnswered(
  { interviewId, act }: { readonly interviewId: string; readonly act: string },
  room: object,
  now = Date.now(),
): void {
  const earlier = answered.get(interviewId)?.acts ?? [];
  answered.set(interviewId, { room, at: now, acts: [...earlier, act] });
}

/** The room that an act has just been answered with, once; null when there is none, or none fresh enough. */
export function takeAnswered<Room extends object>(interviewId: string, now = Date.now()): Room | null {
  const kept = answered.get(interviewId);
  answered.delete(interviewId);
  if (!kept || now - kept.at >= FRESH_MS) return null;
  for (const act of kept.acts) {
    shown.add(act);
    const [oldest] = shown;
    if (shown.size > REMEMBERED && oldest !== undefined) shown.delete(oldest);
  }
  return kept.room as Room;
}

/** Whether the page has taken a room that came with the answer to this act: word of it says nothing new. */
export function isShown(act: string): boolean {
  return shown.has(act);
}
