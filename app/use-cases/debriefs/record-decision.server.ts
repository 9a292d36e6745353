import { canOnDecision } from "#app/hiring/access/decisions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decisionLacks } from "#app/hiring/debriefs/decision.ts";
import type { Citation, DecisionOutcome } from "#app/hiring/debriefs/decision.ts";
import { invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { learnFromDecisionJob } from "./learn-from-decision.job.server.ts";

export type DecisionInput = {
  readonly applicationId: string;
  readonly outcome: DecisionOutcome | null;
  readonly citations: readonly Citation[];
  readonly rationale: string;
  readonly dissent: string;
};

/**
 * Records the hiring manager's decision with the evidence it rests on, quoted as it stands now. A later decision
 * supersedes an earlier one, and both stay. Refuses everybody else, anything before the reveal, and a decision
 * without evidence for each must-have, a rationale, or an answer to those who saw it otherwise. Cited lines and
 * levels are those of this application; anything else is refused. Recording the same twice does no harm.
 * What the loop teaches is learnt in a job of the same transaction.
 */
export async function recordDecision(ctx: Ctx, input: DecisionInput): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${input.applicationId} FOR UPDATE`;
    const loaded = await loadApplication(tx, input.applicationId);
    if (!loaded) throw notFound("This application");
    const { row, subject } = loaded;
    const revealed = row.revealedAt !== null;
    requireAllowed(canOnDecision(ctx.actor, "decide", { ...subject, revealed }), "This application");
    const [mustHaves, scorecards] = await Promise.all([
      tx.rubricCompetency.findMany({
        where: { rubricVersionId: row.opening.rubricVersionId, mustHave: true },
      }),
      tx.scorecard.findMany({
        where: { applicationId: row.id, state: "submitted" },
        include: { author: { select: { name: true } } },
      }),
    ]);
    const citations = await quoteCitations(tx, row.id, input);
    const lacks = decisionLacks(
      { ...input, citations },
      {
        revealed,
        mustHaves: mustHaves.map(({ competencyKey, name }) => ({ key: competencyKey, name })),
        recommendations: scorecards.map(({ author, recommendation }) => ({
          name: author.name,
          recommendation,
        })),
      },
    );
    if (lacks.length > 0 || !input.outcome) {
      const fields = Object.fromEntries(
        lacks.map((lack) => [lack.competencyKey ? `cite.${lack.competencyKey}` : lack.kind, lack.message]),
      );
      throw invalid(lacks.map((lack) => lack.message).join(" "), fields);
    }
    const before = await tx.decision.findFirst({
      where: { applicationId: row.id, supersededAt: null },
      include: { citations: true },
    });
    if (before && isSame(before, { ...input, citations })) return;
    if (before) await tx.decision.update({ where: { id: before.id }, data: { supersededAt: ctx.now } });
    const decision = await tx.decision.create({
      data: {
        applicationId: row.id,
        outcome: input.outcome,
        rationale: input.rationale.trim(),
        dissent: input.dissent.trim(),
        decidedById: ctx.actor.id,
        decidedAt: ctx.now,
        citations: { create: citations },
      },
    });
    await appendNews(tx, ctx, {
      type: "decision.recorded",
      subject: { kind: "decision", id: decision.id },
      openingId: row.openingId,
      candidateId: row.candidateId,
      applicationId: row.id,
      ...(before ? { before: { outcome: before.outcome } } : {}),
      after: { outcome: input.outcome },
    });
    await ctx.jobs.enqueue(tx, learnFromDecisionJob, { applicationId: row.id });
  });
}

type Quoted = Citation & { readonly quote: string };

/**
 * Keeps what was cited in the words it has now. Refuses what is no evidence of this application, and a hire that rests
 * on a level of somebody who saw none.
 */
async function quoteCitations(
  tx: Tx,
  applicationId: string,
  { citations, outcome }: Pick<DecisionInput, "citations" | "outcome">,
): Promise<Quoted[]> {
  const quoted: Quoted[] = [];
  for (const citation of citations) {
    const quote = citation.signalId
      ? await quoteSignal(tx, applicationId, citation)
      : await quoteLevel(tx, applicationId, citation, outcome);
    if (quote === null) {
      const message = "A cited line or level is not part of this debrief any more. Reload, and cite again.";
      throw invalid(message, { [`cite.${citation.competencyKey}`]: message });
    }
    quoted.push({ ...citation, quote });
  }
  return quoted;
}

async function quoteSignal(tx: Tx, applicationId: string, citation: Citation): Promise<string | null> {
  const { signalId, competencyKey } = citation;
  if (signalId === null || citation.scorecardLevelId !== null) return null;
  const signal = await tx.signal.findFirst({
    where: { id: signalId, applicationId, competencyKey, removedAt: null },
  });
  return signal?.text ?? null;
}

async function quoteLevel(
  tx: Tx,
  applicationId: string,
  citation: Citation,
  outcome: DecisionInput["outcome"],
): Promise<string | null> {
  const { scorecardLevelId, competencyKey } = citation;
  if (scorecardLevelId === null) return null;
  const level = await tx.scorecardLevel.findFirst({
    where: { id: scorecardLevelId, competencyKey, scorecard: { applicationId, state: "submitted" } },
    include: { scorecard: { include: { author: { select: { name: true } } } } },
  });
  if (!level) return null;
  if (level.noEvidence && outcome === "hire") {
    const message = `${level.scorecard.author.name} saw no evidence of this. A hire rests on what somebody saw: cite a line or a level.`;
    throw invalid(message, { [`cite.${competencyKey}`]: message });
  }
  const mark = level.noEvidence ? "no evidence" : `level ${level.level ?? "?"}`;
  return `${level.scorecard.author.name}, ${mark}: ${level.comment}`;
}

type Standing = Pick<DecisionInput, "outcome" | "rationale" | "dissent"> & {
  readonly citations: readonly Citation[];
};

/** A second click on the same page is not a second decision. */
function isSame(before: Standing, after: Standing): boolean {
  const cited = ({ citations }: Standing) =>
    citations.map((one) => `${one.competencyKey} ${one.signalId} ${one.scorecardLevelId}`).toSorted();
  return (
    before.outcome === after.outcome &&
    before.rationale === after.rationale.trim() &&
    before.dissent === after.dissent.trim() &&
    cited(before).join() === cited(after).join()
  );
}
