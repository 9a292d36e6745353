import type { RoomData } from "./room-types.ts";

/**
 * Whether an own question that stands in its field is the one that was sent last and has been asked: then it is no draft
 * any more. One that is asked already and merely typed once more, as the beginning of another perhaps, stays.
 */
export function wasAsked(
  draft: string,
  sent: string,
  asked: readonly Pick<RoomData["asked"][number], "versionId" | "title">[],
): boolean {
  if (draft !== sent) return false;
  const question = draft.trim().replace(/\s+/gu, " ");
  return asked.some(({ versionId, title }) => versionId === null && title === question);
}
