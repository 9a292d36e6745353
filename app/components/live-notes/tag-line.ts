import type { SignalDirection, SignalStrength } from "#app/hiring/live-notes/signals.ts";

/** A competency of the interview's focus; its place in the list is its key on the keyboard, 1 to 6. */
export type FocusCompetency = { readonly key: string; readonly name: string };

/** Which way a line points, in its author's own judgement: sealed, and never part of the shared document. */
export type LineMark = { readonly direction: SignalDirection; readonly strength: SignalStrength };

/** A signal of this note as the page knows it; direction and strength only where this person may see them. */
export type NoteSignal = {
  readonly lineId: string;
  readonly competencyKey: string;
  readonly direction?: SignalDirection | null;
  readonly strength?: SignalStrength | null;
};

/** How many competencies have a key of their own. */
export const TAG_KEYS = 6;

/** What pressing a direction makes of a mark: the same way again is strong, the other way starts anew. */
export function nextMark(current: LineMark | null, pressed: SignalDirection): LineMark {
  if (current?.direction !== pressed) return { direction: pressed, strength: 1 };
  return { direction: pressed, strength: 2 };
}

/** The mark as it stands in the margin, and in words for those who do not see it. */
export function markSign(mark: LineMark): string {
  const sign = mark.direction === "plus" ? "+" : "−";
  return sign.repeat(mark.strength);
}

export function markWords(mark: LineMark): string {
  return mark.strength === 2 ? `strong ${mark.direction}` : mark.direction;
}
