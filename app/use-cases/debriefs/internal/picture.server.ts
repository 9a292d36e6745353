import { canOnCalibration } from "#app/hiring/access/calibration.policy.ts";
import { debriefPicture, type PieceFact } from "#app/hiring/debriefs/picture.ts";
import { totalsOff, type TotalsOff } from "#app/hiring/debriefs/totals.ts";
import { USES_NEEDED } from "#app/hiring/questions/difficulty-drift.ts";
import { RESUME_RATER } from "#app/hiring/questions/evidence.ts";
import { difficultiesNow, learntRaters, severityWords } from "#app/hiring/questions/learnt.ts";
import { ratersToUse } from "#app/hiring/questions/severity.ts";
import { answerId, evidenceOfStored } from "#app/hiring/questions/stored-evidence.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadDrifts, loadKeptMeasures } from "#app/platform/db/learnt.server.ts";
import { loadStoredVerdicts } from "#app/platform/db/verdicts.server.ts";
import { loadLoopRole } from "./loop-role.server.ts";

const LONGEST_QUOTE = 90;

/** The part of a page on which a rated answer stands. */
export function answerAnchor(askedQuestionId: string, raterId: string): string {
  return `answer-${askedQuestionId}-${raterId}`;
}

/**
 * What everything rated in a loop says together, for a debrief that has been revealed: the caller sees to that. Beside
 * it, how severely its people rate, for themselves and for admins only.
 */
export async function loadPicture(
  ctx: Ctx,
  application: { readonly id: string; readonly openingId: string },
) {
  const [role, stored, pieces, off] = await Promise.all([
    loadLoopRole(ctx.db, application.openingId),
    loadStoredVerdicts(ctx.db, application.id),
    loadPieces(ctx, application.id),
    loadTotalsOff(ctx, application.openingId),
  ]);
  const [drifts, measures] = await Promise.all([
    loadDrifts(ctx.db, USES_NEEDED),
    loadKeptMeasures(
      ctx.db,
      pieces.people.map(({ id }) => id),
    ),
  ]);
  const learnt = learntRaters(measures, ctx.now);
  const nameOf = (id: string) =>
    id === RESUME_RATER ? "the screener" : (pieces.people.find((one) => one.id === id)?.name ?? "Somebody");
  const picture = debriefPicture({
    role,
    evidence: evidenceOfStored(stored, role.competencies, difficultiesNow(drifts)),
    raters: ratersToUse(learnt),
    looks: pieces.looks,
    nameOf,
    factOf: (id) =>
      id.startsWith(`${RESUME_RATER} `)
        ? { what: "Must-haves on the resume", to: `/applications/${application.id}`, notes: [] }
        : pieces.facts.get(id),
    withTotal: off === null,
  });
  return {
    ...picture,
    totalsOff: off,
    severities: learnt
      .filter(({ id }) => canOnCalibration(ctx.actor, "view_severity", { personId: id }).allowed)
      .map((one) => ({
        id: one.id,
        name: nameOf(one.id),
        own: one.id === ctx.actor.id,
        words: severityWords(one),
      })),
  };
}

async function loadTotalsOff(ctx: Ctx, openingId: string): Promise<TotalsOff> {
  const [company, opening] = await Promise.all([
    ctx.db.company.findFirst({ select: { showTotals: true } }),
    ctx.db.opening.findUniqueOrThrow({ where: { id: openingId }, select: { showTotals: true } }),
  ]);
  return totalsOff({ company: company?.showTotals ?? true, opening: opening.showTotals });
}

/** What readers know each piece of evidence by, who looked at what, and the names of all these people. */
async function loadPieces(ctx: Ctx, applicationId: string) {
  const [asked, signals] = await Promise.all([
    ctx.db.askedQuestion.findMany({
      where: { interview: { applicationId } },
      select: {
        id: true,
        ownText: true,
        competencyKey: true,
        askedBy: { select: { id: true, name: true } },
        questionVersion: { select: { title: true } },
        ratings: { where: { supersededAt: null }, select: { rater: { select: { id: true, name: true } } } },
      },
    }),
    ctx.db.signal.findMany({
      where: { applicationId, removedAt: null },
      orderBy: [{ notedAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        text: true,
        lineId: true,
        interviewId: true,
        askedQuestionId: true,
        author: { select: { id: true, name: true } },
      },
    }),
  ]);
  const lineTo = ({ interviewId, lineId }: { interviewId: string; lineId: string }) =>
    `/interviews/${interviewId}#line-${lineId}`;
  const facts = new Map<string, PieceFact>();
  for (const signal of signals)
    facts.set(signal.id, { what: shortened(signal.text), to: lineTo(signal), notes: [] });
  for (const { id, ownText, questionVersion, ratings } of asked) {
    const notes = signals
      .filter(({ askedQuestionId }) => askedQuestionId === id)
      .map((signal) => ({ label: `“${shortened(signal.text)}”`, to: lineTo(signal) }));
    for (const { rater } of ratings) {
      const what = questionVersion?.title ?? shortened(ownText);
      facts.set(answerId(id, rater.id), { what, to: `#${answerAnchor(id, rater.id)}`, notes });
    }
  }
  const everybody = [
    ...asked.flatMap(({ askedBy, ratings }) => [askedBy, ...ratings.map(({ rater }) => rater)]),
    ...signals.map(({ author }) => author),
  ];
  return {
    facts,
    looks: asked.map(({ competencyKey, askedBy }) => ({ competencyKey, personId: askedBy.id })),
    people: [...new Map(everybody.map((person) => [person.id, person])).values()],
  };
}

function shortened(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
}
