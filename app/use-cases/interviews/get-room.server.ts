import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { interviewAfter, otherDay } from "#app/hiring/interviews/closing.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Moment } from "#app/hiring/questions/moments.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadExposure } from "./internal/exposure.server.ts";
import { loadHandoff } from "./internal/handoff.server.ts";
import { loadHead } from "./internal/interview-head.server.ts";
import { loadCompanyWords } from "./internal/company-words.server.ts";
import { kitOf } from "./internal/kit.server.ts";
import type { LoopFacts } from "./internal/loop-facts.server.ts";
import { planKit } from "./internal/plan-kit.server.ts";
import { loadWholeBank } from "./internal/loop-plan.server.ts";
import { loadQuestions } from "./internal/question-bank.server.ts";
import { findInterview } from "./internal/room-door.server.ts";
import type { LoadedInterview } from "./internal/room-door.server.ts";
import { loadRoomRows } from "./internal/room-rows.server.ts";
import { loadRubric } from "./internal/rubric.server.ts";
import { minutesLeftOf, suggestNext } from "./internal/suggestions.server.ts";

/** What somebody who does not conduct the interview is offered. */
const NOTHING_TO_SAY = {
  suggestions: [],
  advice: null,
  moments: new Map<string, readonly Moment[]>(),
  closing: null,
  closingQuestion: null,
} as const;

/**
 * Everything the room shows to one of its people: plan, clock, questions with their rungs, what was asked here
 * with the viewer's own ratings, signals with the viewer's own directions, threads, close, brief, suggestions.
 * Suggestions go to the interviewer, whose own ratings steer them. Refuses whoever is not in this room.
 */
export async function getRoom(ctx: Ctx, interviewId: string) {
  const interview = await findInterview(ctx.db, interviewId);
  requireAllowed(canOnInterview(ctx.actor, "enter_room", interview.subject), "This interview");
  const { row } = interview;
  const conducts = canOnInterview(ctx.actor, "conduct", interview.subject).allowed;
  // The plan is there before the start, because the room may be started without network.
  if (conducts && row.state === "scheduled") await inTransaction(ctx.db, (tx) => planKit(tx, ctx, row.id));
  const reading = loadRubric(ctx.db, row.application.openingId);
  const [rubric, { head, reader, recruiterName }, rows, handoff, bank, exposure, company] = await Promise.all(
    [
      reading,
      loadHead(ctx.db, interview, ctx.actor.id),
      loadRoomRows(ctx.db, interviewId, ctx.actor.id),
      loadHandoff(ctx.db, ctx, row, interview.subject, reading),
      reading.then((read) => loadWholeBank(ctx.db, read)),
      reading.then(({ profile }) => loadExposure(ctx.db, { profileKey: profile.key, now: ctx.now })),
      loadCompanyWords(ctx.db, row.application.stage, ctx.now),
    ],
  );
  const { planned, laterLines } = rows;
  const { brief, facts, coverage, sealed } = handoff;
  const asked = facts.asked.filter((one) => one.interviewId === interviewId);
  const inBank = new Set(bank.map(({ versionId }) => versionId));
  const wanted = [...planned, ...asked].flatMap(({ questionVersionId: id }) => id ?? []);
  const notInBank = await loadQuestions(
    ctx.db,
    wanted.filter((id) => !inBank.has(id)),
  );
  const known = [...bank, ...notInBank];
  const kit = kitOf(planned, known);
  const tags = facts.interviews.find(({ id }) => id === interviewId)?.tags ?? [];
  const ratingOf = (id: string) => rows.ratings.find(({ askedQuestionId }) => askedQuestionId === id) ?? null;
  const answers = asked.map((one) => ({
    askedId: one.id,
    competencyKey: one.competencyKey,
    question: known.find(({ versionId }) => versionId === one.questionVersionId) ?? null,
    rung: one.rung,
    tags: tags
      .filter(({ askedQuestionId, notedById }) => askedQuestionId === one.id && notedById === ctx.actor.id)
      .map(({ name }) => name),
    reaction: ratingOf(one.id)?.reaction ?? null,
  }));
  const { suggestions, advice, scope, moments, closing, closingQuestion } = conducts
    ? suggestNext({
        viewerId: ctx.actor.id,
        interview: row,
        rubric,
        facts,
        coverage,
        sealed,
        bank,
        planned: kit.map(({ question }) => question.id),
        skipped: rows.skipped.map(({ questionId }) => questionId),
        minutesLeft: minutesLeftOf(row, ctx.now),
        exposure,
        answers,
      })
    : { ...NOTHING_TO_SAY, scope: new Set(row.focus) };
  const inReach = rubric.strict ? [] : bank.filter(({ competencyKey }) => scope.has(competencyKey));
  const askedVersions = new Set(asked.map(({ questionVersionId }) => questionVersionId));
  const shown = [
    ...inReach,
    ...kit.map(({ question }) => question),
    ...known.filter(({ versionId }) => askedVersions.has(versionId)),
    ...(closingQuestion ? [closingQuestion] : []),
  ];
  const questions = new Map(shown.map((one) => [one.versionId, one]));
  return {
    ...head,
    now: ctx.now,
    opening: { id: rubric.openingId, title: rubric.openingTitle },
    person: reader,
    conducts,
    rubric: rubric.competencies,
    focus: row.focus,
    questions: [...questions.values()],
    plan: kit.map(({ question, reason }) => ({ versionId: question.versionId, reason })),
    asked: asked.map((one) => ({
      id: one.id,
      versionId: one.questionVersionId,
      title: one.title,
      competencyKey: one.competencyKey,
      rung: one.rung,
      askedAt: one.askedAt,
      endedAt: one.endedAt,
      minutes: one.minutes,
      noteLineId: one.noteLineId,
      rating: ratingOf(one.id),
      /** What this answer asks for now, for the interviewer alone. */
      moments: moments.get(one.id) ?? [],
    })),
    /** Questions that others of the loop have asked, by id, so that nobody repeats one unknowingly. */
    askedElsewhere: facts.asked.flatMap(({ questionId, interviewId: where, askedByName }) =>
      questionId !== null && where !== interviewId ? [{ questionId, by: askedByName }] : [],
    ),
    skipped: rows.skipped,
    tags: tags.map(({ id, name, askedQuestionId, notedById, notedBy, notedAt, noteLineId }) => ({
      id,
      name,
      askedQuestionId,
      notedAt,
      noteLineId,
      mine: notedById === ctx.actor.id,
      by: notedBy.name,
    })),
    threads: facts.threads
      .filter((thread) => thread.interviewId === interviewId)
      .map(({ id, text, competencyKey, author, pulledAt }) => ({
        id,
        text,
        competencyKey,
        mine: author.id === ctx.actor.id,
        by: author.name,
        pulled: pulledAt !== null,
      })),
    signals: rows.signals,
    laterLines,
    close: {
      thanked: row.closeThanked,
      // The strength is an opinion about the candidate: shadows do not read it.
      strength: conducts ? row.closeStrength : "",
      questionsAsked: row.closeQuestions,
      nextStepTold: row.closeNextStep,
    },
    ownScorecard: rows.ownScorecard,
    brief,
    suggestions,
    advice,
    /** What to end on, for the interviewer alone. */
    closing,
    /** The question that it speaks of, to be shown and asked; its words are among the questions. */
    closingVersionId: closingQuestion?.versionId ?? null,
    /** What can be promised at the close, for the interviewer alone. */
    nextStep: conducts
      ? { promisedFor: company.promisedFor, contact: recruiterName, follows: followingOf(facts, row) }
      : null,
    strict: rubric.strict,
    offLimits: company.offLimits,
  };
}

/** Whom they meet next; the zone of the booking says what is the same day. */
function followingOf({ interviews }: LoopFacts, here: LoadedInterview["row"]) {
  const next = interviewAfter(interviews, here.id);
  if (!next) return null;
  const { startsAt } = next;
  return {
    name: next.interviewer.name,
    startsAt,
    onDate: otherDay(startsAt, here.startsAt, here.timeZone),
  };
}

export type RoomView = Awaited<ReturnType<typeof getRoom>>;
