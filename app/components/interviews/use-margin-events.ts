import { useMemo } from "react";
import type { MarginEvent } from "#app/components/live-notes/margin-marks.ts";
import { DELIVERY_TAG_NAMES } from "#app/hiring/questions/vocabulary.ts";
import type { RoomData } from "./room-types.ts";

/** Questions and delivery tags as the note's margin shows them to everybody, with the viewer's own ratings. */
export function useMarginEvents(room: Pick<RoomData, "asked" | "tags">): readonly MarginEvent[] {
  const { asked, tags } = room;
  const events = [
    ...asked.map(({ id, title, askedAt, noteLineId, rating }) => ({
      at: new Date(askedAt).getTime(),
      id,
      kind: "asked" as const,
      lineId: noteLineId,
      text: title,
      own: rating ? `your rating: ${rating.level}` : null,
    })),
    ...tags
      .filter(({ id }) => id !== "pending")
      .map(({ id, name, notedAt, noteLineId }) => ({
        at: new Date(notedAt).getTime(),
        id,
        kind: "delivery" as const,
        lineId: noteLineId,
        text: DELIVERY_TAG_NAMES[name],
        own: null,
      })),
  ].toSorted((a, b) => a.at - b.at);
  // The room is loaded anew with every change; the margin is drawn anew only when it says something else.
  const signature = JSON.stringify(events);
  return useMemo(() => JSON.parse(signature) as readonly MarginEvent[], [signature]);
}
