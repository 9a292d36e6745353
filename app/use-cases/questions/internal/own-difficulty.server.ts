import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import type { Actor } from "#app/hiring/access/actor.ts";
import { needsOwnDifficulty } from "#app/hiring/questions/difficulty-look.ts";
import type { ShownWords } from "#app/hiring/questions/difficulty-look.ts";
import type { QuestionDraft } from "#app/hiring/questions/question-draft.ts";

type Labelled = Pick<QuestionDraft, "prompt" | "difficulty">;

type Proposed = Labelled & {
  readonly createdById: string | null;
  readonly looks: readonly { readonly personId: string; readonly difficulty: number }[];
};

/**
 * What one reader is told of a waiting proposal's difficulty: whether a reviewer has to say their own, what this reader
 * has said, and whether its author's is hidden from them until they do.
 */
export function labelFor(
  actor: Actor,
  { looks, ...proposed }: Proposed,
  inUse: Labelled | undefined,
): { readonly needed: boolean; readonly own: number | null; readonly hidden: boolean } {
  const needed = needsOwnDifficulty(inUse ?? null, proposed);
  const own = looks.find(({ personId }) => personId === actor.id)?.difficulty ?? null;
  const reviews = canOnQuestion(actor, "review", { authorId: proposed.createdById }).allowed;
  return { needed, own, hidden: needed && own === null && reviews };
}

/** Words with their difficulty, or without it. */
export function withLabel(words: QuestionDraft, isShown: boolean): ShownWords {
  return isShown ? words : { ...words, difficulty: null };
}
