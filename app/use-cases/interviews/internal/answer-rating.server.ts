import type { ContentReaction } from "#app/hiring/questions/vocabulary.ts";
import { isSealedEvent } from "#app/hiring/timeline/event-types.ts";
import { invalid } from "#app/hiring/refusal.ts";
import type { Level } from "#app/hiring/scorecards/vocabulary.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutInterview } from "./room-door.server.ts";
import type { LoadedInterview } from "./room-door.server.ts";

export type RatingChange = {
  readonly level?: Level;
  readonly sentence?: string;
  /** null takes the reaction away. */
  readonly reaction?: ContentReaction | null;
};

/**
 * Appends a person's rating of an answer and supersedes their earlier one; what the change leaves out is kept.
 * Nothing is written when nothing changes. Refuses a reaction without a level: it is part of a rating.
 */
export async function writeRating(
  tx: Tx,
  ctx: Ctx,
  interview: LoadedInterview,
  askedQuestionId: string,
  change: RatingChange,
): Promise<void> {
  const own = { askedQuestionId, raterId: ctx.actor.id, supersededAt: null };
  const earlier = await tx.answerRating.findFirst({
    where: own,
    select: { level: true, sentence: true, reaction: true },
  });
  const level = change.level ?? earlier?.level;
  if (level === undefined) throw invalid("Rate the answer first; what it was like goes beside the rating.");
  const after = {
    level,
    sentence: change.sentence ?? earlier?.sentence ?? "",
    reaction: change.reaction === undefined ? (earlier?.reaction ?? null) : change.reaction,
  };
  if (
    earlier &&
    earlier.level === after.level &&
    earlier.sentence === after.sentence &&
    earlier.reaction === after.reaction
  ) {
    return;
  }
  await tx.answerRating.updateMany({ where: own, data: { supersededAt: ctx.now } });
  await tx.answerRating.create({
    data: { askedQuestionId, raterId: ctx.actor.id, ...after, ratedAt: ctx.now },
  });
  await appendEvent(tx, ctx, {
    type: "answer.rated",
    subject: { kind: "asked_question", id: askedQuestionId },
    ...aboutInterview(interview),
    sealed: isSealedEvent("answer.rated"),
    ...(earlier ? { before: earlier } : {}),
    after,
  });
}
