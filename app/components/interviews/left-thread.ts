import type { RoomThread } from "./room-types.ts";

/**
 * Whether a thread that stands in its field has been left: it is the one that was sent last, and was answered or stands
 * in the list, as it does when the page was closed before the answer came. Then it is no draft any more.
 */
export function wasLeft(
  draft: { readonly text: string; readonly sent: string | null },
  answered: boolean,
  threads: readonly Pick<RoomThread, "text" | "mine">[],
): boolean {
  if (draft.text !== draft.sent) return false;
  const left = oneSpaced(draft.text);
  return answered || threads.some(({ text, mine }) => mine && oneSpaced(text) === left);
}

function oneSpaced(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}
