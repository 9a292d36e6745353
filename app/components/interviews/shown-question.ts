import { standingOf } from "./room-types.ts";
import type { RoomData, RoomQuestion, RoomSuggestion } from "./room-types.ts";

/** A question that is not asked yet, and the suggestion that brought it, if one did. */
export type ShownQuestion = {
  readonly question: RoomQuestion;
  readonly suggestion: RoomSuggestion | null;
};

type QuestionRoom = Pick<RoomData, "questions" | "suggestions" | "asked" | "skipped" | "askedElsewhere">;

/**
 * What stands in the middle between two questions: the one somebody chose, else the one that stood there, else the first
 * suggestion. Somebody may be reading it aloud already, so what others do meanwhile changes the list below it and not
 * the question itself; it goes when it has been asked or skipped, and when there is time for none.
 */
export function shownQuestion(
  room: QuestionRoom,
  { chosen, before }: { readonly chosen: string | null; readonly before: ShownQuestion | null },
): ShownQuestion | null {
  const find = (versionId: string | undefined) =>
    room.questions.find((question) => question.versionId === versionId) ?? null;
  const shown = (question: RoomQuestion): ShownQuestion => ({
    question,
    suggestion: room.suggestions.find(({ versionId }) => versionId === question.versionId) ?? null,
  });
  const choice = chosen === null ? null : find(chosen);
  if (choice && standingOf(room, choice) !== "asked") return shown(choice);
  if (before && room.suggestions.length > 0) {
    const standing = standingOf(room, before.question);
    const { question, suggestion } = shown(before.question);
    if (standing !== "asked" && standing !== "skipped")
      return { question, suggestion: suggestion ?? before.suggestion };
  }
  const first = find(room.suggestions[0]?.versionId);
  return first && shown(first);
}
