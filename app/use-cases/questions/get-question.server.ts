import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { compareQuestions, DIFFICULTY_FIELD, wordsOfQuestion } from "#app/hiring/questions/question-draft.ts";
import { exposureOf } from "#app/hiring/questions/question-retirement.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { labelFor, withLabel } from "./internal/own-difficulty.server.ts";
import { approvedOf, countUses, WORDS } from "./internal/question-rows.server.ts";

/**
 * One question as an interviewer reads it: the words in use, or those of an earlier version (`number`), how far it is used
 * up, the proposal that waits with what it changes, its history, and what this person may do. Why a proposal was sent back
 * is for its author and for those who keep the bank. Who may review a proposal is not told its difficulty before they have
 * said theirs.
 */
export async function getQuestion(ctx: Ctx, questionId: string, number: number | null = null) {
  requireAllowed(canOnQuestion(ctx.actor, "view"), "This question");
  const question = await ctx.db.question.findFirst({
    where: { id: questionId },
    include: {
      competency: { select: { key: true, name: true, anchors: true } },
      retiredBy: { select: { name: true } },
      versions: {
        orderBy: { version: "desc" },
        select: {
          ...WORDS,
          id: true,
          version: true,
          state: true,
          changeNote: true,
          createdAt: true,
          createdById: true,
          createdBy: { select: { name: true } },
          reviewedAt: true,
          reviewedById: true,
          reviewedBy: { select: { name: true } },
          reviewNote: true,
          looks: { select: { personId: true, difficulty: true } },
        },
      },
    },
  });
  const newest = question?.versions[0];
  if (!question || !newest) throw notFound("This question");
  const inUse = approvedOf(question.versions);
  const shown = number === null ? (inUse ?? newest) : question.versions.find((one) => one.version === number);
  if (!shown) throw notFound("This version of the question");
  const profiles = await ctx.db.roleProfile.findMany({
    orderBy: { position: "asc" },
    select: { key: true, name: true },
  });
  const roleName = (key: string) => profiles.find((one) => one.key === key)?.name ?? key;
  const uses = await countUses(ctx.db, [questionId]);
  const mayKeep = canOnQuestion(ctx.actor, "retire").allowed;
  const waiting = question.versions.find((one) => one.state === "proposed");
  const own = question.versions.find(
    ({ createdById, state, version }) =>
      createdById === ctx.actor.id &&
      (state === "proposed" || state === "sent_back") &&
      version > (inUse?.version ?? 0),
  );
  const look = waiting ? labelFor(ctx.actor, waiting, inUse) : { needed: false, own: null, hidden: false };
  return {
    question: {
      id: question.id,
      key: question.key,
      competency: question.competency,
      retired:
        question.retiredAt === null
          ? null
          : {
              at: question.retiredAt,
              how: question.retirement,
              reason: question.retiredReason,
              by: question.retiredBy?.name ?? null,
            },
    },
    profiles,
    shown: {
      id: shown.id,
      version: shown.version,
      state: shown.state,
      // Also that of the words in use: most changes keep it, so it would tell the author's.
      words: withLabel(wordsOfQuestion(shown), !look.hidden),
    },
    inUse: inUse ? { id: inUse.id, version: inUse.version } : null,
    newestId: newest.id,
    exposure: exposureOf(uses.get(questionId) ?? 0),
    waiting: waiting
      ? {
          id: waiting.id,
          version: waiting.version,
          author: waiting.createdBy?.name ?? "Baton",
          at: waiting.createdAt,
          changeNote: waiting.changeNote,
          words: withLabel(wordsOfQuestion(waiting), !look.hidden),
          changes: inUse
            ? compareQuestions(wordsOfQuestion(inUse), wordsOfQuestion(waiting), roleName).filter(
                ({ field }) => !(look.hidden && field === DIFFICULTY_FIELD),
              )
            : null,
          /** Whether a reviewer's own difficulty is needed, and what this reader has said. */
          look: { needed: look.needed, own: look.own },
          mine: waiting.createdById === ctx.actor.id,
          review: canOnQuestion(ctx.actor, "review", { authorId: waiting.createdById }),
        }
      : null,
    own: own
      ? {
          id: own.id,
          version: own.version,
          state: own.state,
          reviewNote: own.reviewNote,
          words: wordsOfQuestion(own),
        }
      : null,
    history: question.versions.map((one) => ({
      id: one.id,
      version: one.version,
      state: one.state,
      author: one.createdBy?.name ?? null,
      at: one.createdAt,
      changeNote: one.changeNote,
      reviewer: one.reviewedBy?.name ?? null,
      reviewedAt: one.reviewedAt,
      /** How hard its reviewer found it before they knew its author's difficulty. */
      saidOnTheirOwn: one.looks.find(({ personId }) => personId === one.reviewedById)?.difficulty ?? null,
      reviewNote: mayKeep || one.createdById === ctx.actor.id ? one.reviewNote : "",
    })),
    may: { keep: mayKeep, propose: canOnQuestion(ctx.actor, "propose").allowed },
  };
}
