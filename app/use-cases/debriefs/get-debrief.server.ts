import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { canOnDecision } from "#app/hiring/access/decisions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { debriefAgenda } from "#app/hiring/debriefs/agenda.ts";
import { missingScorecards } from "#app/hiring/debriefs/reveal.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { changesOfRevision } from "#app/hiring/scorecards/revisions.ts";
import { isAfterReveal, visibleVerdicts } from "#app/hiring/scorecards/seal.ts";
import { isLevel } from "#app/hiring/scorecards/vocabulary.ts";
import { ONSITES } from "#app/hiring/openings/interview-plan.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { answerAnchor, loadPicture } from "./internal/picture.server.ts";

/**
 * The debrief of an application. Before the reveal: who has submitted and who has not, and nothing else. After it:
 * what all ratings say together, with intervals, every scorecard beside the others, disagreement first, each level with
 * its evidence, the ratings of answers with the difficulty of their question, lines added to the shared notes afterwards,
 * what the candidate said, and the decision.
 */
export async function getDebrief(ctx: Ctx, applicationId: string) {
  const loaded = await loadApplication(ctx.db, applicationId);
  if (!loaded) throw notFound("This application");
  const { row, subject } = loaded;
  requireAllowed(canOnApplication(ctx.actor, "view_debrief", subject), "This application");
  if (await owesLookAt(ctx.db, secondReader(ctx), applicationId)) throw conflict(LOOK_OWED);
  const revealed = row.revealedAt !== null;
  const { erasedAt } = row.candidate;
  const held = await ctx.db.interview.findMany({
    where: { applicationId, state: { notIn: ["cancelled", "no_show"] } },
    orderBy: [{ kind: "desc" }, { number: "asc" }],
    select: {
      id: true,
      kind: true,
      number: true,
      name: true,
      state: true,
      interviewer: { select: { name: true } },
      scorecard: { where: { state: "submitted" }, select: { submittedAt: true } },
    },
  });
  const interviews = held.map(({ scorecard: [submitted], interviewer, ...interview }) => ({
    ...interview,
    interviewerName: interviewer.name,
    submittedAt: submitted?.submittedAt ?? null,
  }));
  const submitted = interviews.filter((one) => one.kind === "onsite" && one.submittedAt !== null).length;
  return {
    application: {
      id: row.id,
      stage: row.stage,
      disposition: row.disposition,
      revealedAt: row.revealedAt,
      revealOverride: revealed ? row.revealOverride : null,
    },
    candidateName: row.candidate.name,
    erasedAt,
    openingTitle: row.opening.title,
    interviews,
    missing: missingScorecards({ scorecardsSubmitted: submitted, scorecardsRequired: ONSITES }),
    may: {
      reveal: !erasedAt && canOnApplication(ctx.actor, "reveal", subject).allowed,
      override: !erasedAt && canOnApplication(ctx.actor, "override_scorecards", subject).allowed,
      decide: !erasedAt && canOnDecision(ctx.actor, "decide", { ...subject, revealed: true }).allowed,
    },
    revealed: row.revealedAt ? await loadRevealed(ctx, { ...row, revealedAt: row.revealedAt }) : null,
  };
}

async function loadRevealed(
  ctx: Ctx,
  application: {
    readonly id: string;
    readonly openingId: string;
    readonly revealedAt: Date;
    readonly opening: { readonly rubricVersionId: string };
  },
) {
  const { id: applicationId, revealedAt } = application;
  const { rubricVersionId } = application.opening;
  const [picture, competencies, scorecards, ratings, decision, amendments] = await Promise.all([
    loadPicture(ctx, application),
    ctx.db.rubricCompetency.findMany({
      where: { rubricVersionId },
      orderBy: { position: "asc" },
      select: { competencyKey: true, name: true, weight: true, mustHave: true, anchors: true },
    }),
    ctx.db.scorecard.findMany({
      where: { applicationId, state: "submitted" },
      include: {
        author: { select: { name: true } },
        interview: { select: { id: true, name: true, kind: true, number: true } },
        revisions: {
          orderBy: { number: "desc" },
          select: { number: true, reason: true, revisedAt: true, before: true, after: true },
        },
        levels: {
          include: {
            evidence: {
              where: { unlinkedAt: null, signal: { removedAt: null } },
              include: {
                signal: {
                  select: {
                    id: true,
                    text: true,
                    lineId: true,
                    interviewId: true,
                    verdicts: { select: { direction: true, strength: true } },
                  },
                },
              },
            },
          },
        },
      },
    }),
    ctx.db.answerRating.findMany({
      where: { supersededAt: null, askedQuestion: { interview: { applicationId } } },
      orderBy: { ratedAt: "asc" },
      select: {
        id: true,
        level: true,
        sentence: true,
        rater: { select: { id: true, name: true } },
        askedQuestion: {
          select: {
            id: true,
            competencyKey: true,
            ownText: true,
            rung: true,
            questionVersion: { select: { title: true, difficulty: true } },
          },
        },
      },
    }),
    ctx.db.decision.findFirst({
      where: { applicationId, supersededAt: null },
      orderBy: { decidedAt: "desc" },
      select: { id: true, outcome: true },
    }),
    ctx.db.noteAmendment.findMany({
      where: { interview: { applicationId }, ownerId: null },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      select: { id: true, interviewId: true, text: true, at: true, author: { select: { name: true } } },
    }),
  ]);
  const open = visibleVerdicts(scorecards, { viewerId: ctx.actor.id, revealed: true }).sort((a, b) =>
    a.interview.kind === b.interview.kind
      ? a.interview.number - b.interview.number
      : a.interview.kind === "phone"
        ? -1
        : 1,
  );
  const agenda = debriefAgenda(
    competencies.map(({ competencyKey, ...one }) => ({ key: competencyKey, ...one })),
    open.map((card) => ({
      scorecardId: card.id,
      interviewerId: card.authorId,
      interviewerName: card.author.name,
      interviewName: card.interview.name,
      recommendation: card.recommendation,
      levels: card.levels.map((one) => ({
        ...one,
        level: isLevel(one.level) ? one.level : null,
        evidenceCount: one.evidence.length,
      })),
    })),
  );
  return {
    picture,
    agenda,
    scorecards: open.map((card) => ({
      id: card.id,
      interviewId: card.interview.id,
      interviewName: card.interview.name,
      interviewerName: card.author.name,
      recommendation: card.recommendation,
      summary: card.summary,
      afterReveal: isAfterReveal(card.submittedAt, revealedAt),
      amendments: amendments
        .filter(({ interviewId }) => interviewId === card.interview.id)
        .map(({ author, id, text, at }) => ({ id, text, at, by: author.name })),
      revisions: card.revisions.map(({ number, reason, revisedAt, ...versions }) => ({
        number,
        reason,
        revisedAt,
        changes: changesOfRevision(versions),
      })),
      levels: card.levels.map((one) => ({
        id: one.id,
        competencyKey: one.competencyKey,
        level: one.level,
        noEvidence: one.noEvidence,
        comment: one.comment,
        evidence: one.evidence.map(({ signal: { verdicts, ...signal } }) => ({
          ...signal,
          direction: verdicts[0]?.direction ?? null,
          strength: verdicts[0]?.strength ?? null,
        })),
      })),
    })),
    ratings: ratings.map(({ rater, askedQuestion, ...rating }) => ({
      ...rating,
      anchor: answerAnchor(askedQuestion.id, rater.id),
      raterName: rater.name,
      competencyKey: askedQuestion.competencyKey,
      title: askedQuestion.questionVersion?.title ?? askedQuestion.ownText,
      difficulty: askedQuestion.questionVersion?.difficulty ?? null,
      rung: askedQuestion.rung,
    })),
    decision,
  };
}
