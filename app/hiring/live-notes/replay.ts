import type { NoteLine } from "./note-protocol.ts";

/** What a note gained, changed or lost in a moment: the order of its lines when that changed, and the changed lines. */
export type ReplayFrame = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly authorId: string | null;
  readonly order: readonly string[] | null;
  readonly lines: readonly ReplayLine[];
};

export type ReplayLine = { readonly id: string; readonly text: string; readonly competencyKey?: string };

/** Lines of a note as frames know them: by their id, or by their place as long as they have none. */
export function replayLines(lines: readonly NoteLine[]): ReplayLine[] {
  return lines.map(({ lineId, text, competencyKey }, place) => ({
    id: lineId ?? `at-${place}`,
    text,
    ...(competencyKey === undefined ? {} : { competencyKey }),
  }));
}

/** The frame between two states of a note, or null when they read the same. */
export function frameBetween(
  before: readonly ReplayLine[],
  after: readonly ReplayLine[],
  when: { readonly at: number; readonly authorId: string | null },
): ReplayFrame | null {
  const known = new Map(before.map((line) => [line.id, line]));
  const lines = after.filter((line) => {
    const earlier = known.get(line.id);
    return earlier?.text !== line.text || earlier.competencyKey !== line.competencyKey;
  });
  const same = before.length === after.length && before.every(({ id }, place) => id === after[place]?.id);
  if (same && lines.length === 0) return null;
  return { ...when, order: same ? null : after.map(({ id }) => id), lines };
}

/** The note after its first `count` frames. */
export function noteAfter(frames: readonly ReplayFrame[], count: number): readonly ReplayLine[] {
  const lines = new Map<string, ReplayLine>();
  let order: readonly string[] = [];
  for (const frame of frames.slice(0, count)) {
    for (const line of frame.lines) lines.set(line.id, line);
    order = frame.order ?? order;
  }
  return order.flatMap((id) => lines.get(id) ?? []);
}

/** How many frames there are up to a moment, that moment included. */
export function framesUntil(frames: readonly ReplayFrame[], at: number): number {
  const later = frames.findIndex((frame) => frame.at > at);
  return later === -1 ? frames.length : later;
}
