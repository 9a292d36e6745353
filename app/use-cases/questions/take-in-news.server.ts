import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { coresLost, type NewsLine } from "#app/hiring/questions/library-news.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { shippedQuestions } from "#app/platform/library/shipped-questions.server.ts";
import { loadNews } from "./internal/news-of-library.server.ts";

const WITH_BATON = "Came with a new version of Baton.";
const LEFT = "Left out when it came with a new version of Baton.";

/** `take_in` what was chosen; or `leave` it, so that it is not offered again until Baton changes it once more. */
export type NewsVerdict = "take_in" | "leave";

/**
 * Decides on questions that a new version of Baton brings, by their keys, all or none. Taken in, a new or changed
 * question is a version by Baton that this person has reviewed, and is asked from now on; openings that asked it before
 * keep their words. Where people here have words of their own, Baton's become a proposal beside them, to be reviewed
 * like any other: nothing that somebody here wrote is overwritten. Returns how many were decided and how many wait.
 * Refuses whoever does not review, a choice that takes a competency's only core question away or doubles it, and what
 * was decided meanwhile.
 */
export async function takeInNews(
  ctx: Ctx,
  input: { readonly keys: readonly string[]; readonly verdict: NewsVerdict },
  shipped = shippedQuestions(),
): Promise<{ decided: number; proposed: number }> {
  requireAllowed(canOnQuestion(ctx.actor, "review"), "The question bank");
  const chosen = new Set(input.keys);
  if (chosen.size === 0) throw invalid("Choose at least one question.");
  return inTransaction(ctx.db, async (tx) => {
    // Neither a proposal nor somebody else's click gets between what is found here and what is written.
    await tx.$executeRaw`LOCK TABLE "Question" IN EXCLUSIVE MODE`;
    const { news, inUse, rows, competencies } = await loadNews(tx, shipped);
    const lines = news.filter(({ question }) => chosen.has(question.key));
    if (lines.length < chosen.size || lines.some(({ waiting }) => waiting)) {
      throw conflict("Some of these were decided meanwhile, or wait for review. Look at them once more.");
    }
    if (input.verdict === "take_in") {
      const lost = coresLost(news, chosen, inUse);
      const named = lost.map((one) =>
        competencies.reduce((words, { key, name }) => words.replace(`Then ${key} `, `Then ${name} `), one),
      );
      if (named.length > 0) throw invalid(named.join(" "));
    }
    for (const line of lines) {
      const row = rows.get(line.question.key);
      await decide(tx, ctx, line, { ...row, version: (row?.versions[0]?.version ?? 0) + 1 }, input.verdict);
    }
    const proposed =
      input.verdict === "take_in" ? lines.filter(({ kind }) => kind === "own_words").length : 0;
    return { decided: lines.length - proposed, proposed };
  });
}

async function decide(
  tx: Tx,
  ctx: Ctx,
  { question, kind, inUse }: NewsLine,
  row: { readonly id?: string; readonly version: number },
  verdict: NewsVerdict,
): Promise<void> {
  const { key, competency, ...words } = question;
  const questionId =
    row.id ??
    (
      await tx.question.create({
        data: { key, competencyKey: competency, createdAt: ctx.now },
        select: { id: true },
      })
    ).id;
  const state = verdict === "leave" ? "sent_back" : kind === "own_words" ? "proposed" : "approved";
  const review =
    state === "proposed"
      ? {}
      : { reviewedById: ctx.actor.id, reviewedAt: ctx.now, reviewNote: verdict === "leave" ? LEFT : "" };
  await tx.questionVersion.create({
    data: {
      questionId,
      version: row.version,
      ...words,
      changeNote: WITH_BATON,
      state,
      createdAt: ctx.now,
      ...review,
    },
  });
  const types = {
    approved: "question.approved",
    proposed: "question.proposed",
    sent_back: "question.sent_back",
  } as const;
  await appendEvent(tx, ctx, {
    type: types[state],
    subject: { kind: "question", id: questionId },
    before: { ...inUse },
    after: { version: row.version, state, note: WITH_BATON, competencyKey: competency, ...words },
  });
}
