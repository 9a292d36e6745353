import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { needsOwnDifficulty, settleDifficulty } from "#app/hiring/questions/difficulty-look.ts";
import type { Settlement } from "#app/hiring/questions/difficulty-look.ts";
import { wordsOfQuestion } from "#app/hiring/questions/question-draft.ts";
import { judgeQuestion } from "#app/hiring/questions/question-review.ts";
import type { Review } from "#app/hiring/questions/question-review.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockQuestion, wordsInUse } from "./internal/question-rows.server.ts";

type Version = Awaited<ReturnType<typeof lockQuestion>>["versions"][number];
type Reviewed = {
  readonly state: "approved" | "sent_back";
  readonly reviewedById: string;
  readonly reviewedAt: Date;
  readonly reviewNote: string;
};

/**
 * Approves a proposed version, which is asked from now on, or sends it back with a reason. Openings that asked the
 * question before keep the version they asked. Returns the next proposal this person may review, or null. Refuses the
 * author, whoever does not keep the bank, a proposal that was decided meanwhile, and approving one whose difficulty the
 * reviewer has not said on their own, or that is two steps from the author's and not settled.
 */
export async function reviewQuestion(
  ctx: Ctx,
  input: { readonly questionId: string; readonly versionId: string; readonly review: Review },
): Promise<{ nextQuestionId: string | null }> {
  return inTransaction(ctx.db, async (tx) => {
    const question = await lockQuestion(tx, input.questionId);
    const version = question.versions.find((one) => one.id === input.versionId);
    if (!version) throw notFound("This proposal");
    requireAllowed(canOnQuestion(ctx.actor, "review", { authorId: version.createdById }), "This proposal");
    const judged = judgeQuestion(version, input.review);
    if (!judged.ok) {
      if (judged.reason === "decided") throw conflict(judged.message);
      throw invalid(judged.message, { reason: judged.message });
    }
    const settled =
      input.review.verdict === "approve"
        ? await settle(tx, ctx, question.versions, version, input.review.settlement ?? null)
        : { difficulty: version.difficulty, note: judged.note };
    const reviewed = {
      state: judged.state,
      reviewedById: ctx.actor.id,
      reviewedAt: ctx.now,
      reviewNote: settled.note,
    };
    const number =
      settled.difficulty === version.difficulty
        ? await judge(tx, version, reviewed)
        : await replaceBySettled(tx, version, { ...reviewed, difficulty: settled.difficulty });
    await appendEvent(tx, ctx, {
      type: judged.state === "approved" ? "question.approved" : "question.sent_back",
      subject: { kind: "question", id: question.id },
      before: { state: "proposed", difficulty: version.difficulty },
      after: { version: number, state: judged.state, note: settled.note, difficulty: settled.difficulty },
    });
    const next = await tx.questionVersion.findFirst({
      where: { state: "proposed", OR: [{ createdById: null }, { createdById: { not: ctx.actor.id } }] },
      orderBy: { createdAt: "asc" },
      select: { questionId: true },
    });
    return { nextQuestionId: next?.questionId ?? null };
  });
}

/** What a version that is approved counts as, by its author and by this reviewer who did not know of each other's. */
async function settle(
  tx: Tx,
  ctx: Ctx,
  versions: readonly Version[],
  version: Version,
  settlement: Settlement | null,
): Promise<{ difficulty: number; note: string }> {
  const { difficulty } = version;
  if (!needsOwnDifficulty(wordsInUse(versions), version)) return { difficulty, note: "" };
  const look = await tx.difficultyLook.findUnique({
    where: { versionId_personId: { versionId: version.id, personId: ctx.actor.id } },
    select: { difficulty: true },
  });
  const settled = settleDifficulty(difficulty, look?.difficulty ?? null, settlement);
  if (settled.ok) return { difficulty: settled.difficulty, note: settled.note };
  throw invalid(settled.message, { [FIELD_AT_FAULT[settled.reason]]: settled.message });
}

const FIELD_AT_FAULT = {
  "no-look": "difficulty",
  "not-settled": "settled",
  outside: "settled",
  "no-words": "how",
} as const;

async function judge(tx: Tx, version: Version, reviewed: Reviewed): Promise<number> {
  await tx.questionVersion.update({ where: { id: version.id }, data: reviewed });
  return version.version;
}

/** Words that were written stay as they were: a settled difficulty is a version of its own, by the same author. */
async function replaceBySettled(
  tx: Tx,
  version: Version,
  settled: Reviewed & { readonly difficulty: number },
): Promise<number> {
  await tx.questionVersion.update({ where: { id: version.id }, data: { state: "withdrawn" } });
  const { questionId, changeNote, createdById, createdAt } = await tx.questionVersion.findUniqueOrThrow({
    where: { id: version.id },
    select: { questionId: true, changeNote: true, createdById: true, createdAt: true },
  });
  const number = version.version + 1;
  const looks = await tx.difficultyLook.findMany({
    where: { versionId: version.id },
    select: { personId: true, difficulty: true, at: true },
  });
  await tx.questionVersion.create({
    data: {
      ...wordsOfQuestion(version),
      questionId,
      version: number,
      changeNote,
      createdById,
      createdAt,
      ...settled,
      looks: { create: looks },
    },
  });
  return number;
}
