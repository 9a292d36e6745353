import { evidenceFrom } from "#app/hiring/questions/evidence.ts";
import type { ContentSignal, Evidence, RatedAnswer } from "#app/hiring/questions/evidence.ts";
import { difficultyAsked } from "#app/hiring/questions/rungs.ts";
import { isLevel } from "#app/hiring/scorecards/vocabulary.ts";
import type { Level } from "#app/hiring/scorecards/vocabulary.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

type Rubric = { readonly competencies: readonly { readonly key: string; readonly mustHave: boolean }[] };

/**
 * SEALED: all evidence of an application, everybody's. The only reader of other people's verdicts before the
 * reveal; it may be handed to the engine, of which coverage without direction and an order of suggestions come
 * out, and to nothing that reaches a browser. Evidence on a competency that the rubric does not have is left out.
 */
export async function loadSealedEvidence(
  db: Db | Tx,
  applicationId: string,
  rubric: Rubric,
): Promise<Evidence[]> {
  const [answers, signals, resume] = await Promise.all([
    loadAnswers(db, applicationId),
    loadSignals(db, applicationId),
    loadResume(db, applicationId, rubric),
  ]);
  const rated = new Set(answers.map(({ askedQuestionId }) => askedQuestionId));
  const weighed = evidenceFrom({ answers, signals: signals.map((signal) => linked(signal, rated)), resume });
  const known = new Set(rubric.competencies.map(({ key }) => key));
  return weighed.filter(({ competencyKey }) => known.has(competencyKey));
}

type NotedSignal = Omit<ContentSignal, "ratedAnswerId"> & { readonly askedQuestionId: string | null };

/** A signal explains a rating only where its question has been rated; until then it speaks for itself. */
function linked({ askedQuestionId, ...signal }: NotedSignal, rated: ReadonlySet<string>): ContentSignal {
  const isLinked = askedQuestionId !== null && rated.has(askedQuestionId);
  return { ...signal, ratedAnswerId: isLinked ? askedQuestionId : null };
}

type StoredAnswer = RatedAnswer & { readonly askedQuestionId: string };

async function loadAnswers(db: Db | Tx, applicationId: string): Promise<StoredAnswer[]> {
  const rows = await db.answerRating.findMany({
    where: { supersededAt: null, askedQuestion: { interview: { applicationId } } },
    select: {
      raterId: true,
      level: true,
      askedQuestion: {
        select: {
          id: true,
          competencyKey: true,
          rung: true,
          askedAt: true,
          questionVersion: { select: { questionId: true, difficulty: true } },
        },
      },
    },
  });
  return rows.flatMap(({ raterId, level, askedQuestion: asked }) =>
    isLevel(level)
      ? [
          {
            id: `${asked.id} ${raterId}`,
            askedQuestionId: asked.id,
            competencyKey: asked.competencyKey,
            raterId,
            level,
            difficulty: difficultyAsked(asked.questionVersion?.difficulty ?? null, asked.rung),
            questionId: asked.questionVersion?.questionId ?? null,
            askedAt: asked.askedAt.getTime(),
          },
        ]
      : [],
  );
}

async function loadSignals(db: Db | Tx, applicationId: string): Promise<NotedSignal[]> {
  const rows = await db.signalVerdict.findMany({
    where: { signal: { applicationId, removedAt: null } },
    select: {
      direction: true,
      strength: true,
      signal: {
        select: { id: true, competencyKey: true, authorId: true, askedQuestionId: true, notedAt: true },
      },
    },
  });
  return rows.map(({ direction, strength, signal }) => ({
    id: signal.id,
    competencyKey: signal.competencyKey,
    authorId: signal.authorId,
    direction,
    strength: strength === 2 ? 2 : 1,
    askedQuestionId: signal.askedQuestionId,
    notedAt: signal.notedAt.getTime(),
  }));
}

/** The level of the resume's line on must-haves, as the screening decision that stands gave it. */
async function loadResume(
  db: Db | Tx,
  applicationId: string,
  { competencies }: Rubric,
): Promise<{ level: Level; mustHaves: string[] } | null> {
  const decision = await db.screeningDecision.findFirst({
    where: { applicationId, undoneAt: null },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    select: { levels: true },
  });
  const levels = decision?.levels;
  if (typeof levels !== "object" || levels === null || !("must_haves" in levels)) return null;
  const level = levels.must_haves;
  if (!isLevel(level)) return null;
  return { level, mustHaves: competencies.filter(({ mustHave }) => mustHave).map(({ key }) => key) };
}
