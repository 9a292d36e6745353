import { activeTags } from "#app/hiring/questions/delivery.ts";
import { closingMoment, momentsOf } from "#app/hiring/questions/moments.ts";
import type { Moment, MomentFacts } from "#app/hiring/questions/moments.ts";
import { otherFormOf, ownView } from "#app/hiring/questions/own-view.ts";
import type { SuggestInput } from "#app/hiring/questions/suggest-input.ts";
import { CONTENT_REACTIONS } from "#app/hiring/questions/vocabulary.ts";
import type { DeliveryTag, OwnReaction, Rung } from "#app/hiring/questions/vocabulary.ts";
import type { QuestionView } from "./question-bank.server.ts";

/** An answer given here, with what its asker noted of it: their own tags, and their own sealed reaction. */
export type AnsweredHere = {
  readonly askedId: string;
  readonly competencyKey: string;
  /** Null for an own question. */
  readonly question: QuestionView | null;
  readonly rung: Rung;
  readonly tags: readonly DeliveryTag[];
  readonly reaction: string | null;
};

/**
 * What to do in the moments of a room, for its interviewer alone: on each answer, on a question that would be asked
 * next, and to end on. Rests on facts and that interviewer's own ratings and reactions.
 */
export function roomMoments(
  engine: SuggestInput<QuestionView>,
  later: readonly { readonly name: string; readonly focus: readonly string[] }[],
) {
  const strict = engine.kit.mode === "strict";
  const { kit } = engine;
  const own = ownView(engine);
  const gap = (except: string) => {
    const line = engine.coverage.find(
      (one) =>
        one.competencyKey !== except &&
        kit.focus.includes(one.competencyKey) &&
        one.looksMissing > 0 &&
        !one.countedBy.includes(kit.interviewerId),
    );
    return engine.role.competencies.find(({ key }) => key === line?.competencyKey)?.name ?? null;
  };
  const putHere = (question: QuestionView | null) =>
    engine.asked.flatMap(({ interviewId, questionId, rung }) =>
      interviewId === kit.interviewId && questionId === question?.id ? [rung] : [],
    );
  const around = (competencyKey: string): Pick<MomentFacts, "laterLook" | "gap" | "strict"> => ({
    laterLook: later.find(({ focus }) => focus.includes(competencyKey))?.name ?? null,
    gap: gap(competencyKey),
    strict,
  });
  const closingQuestion = strict ? null : own.closing;
  return {
    /** The question of the bank that `closing` speaks of; null where it speaks of none. */
    closingQuestion,
    onAnswer: ({ competencyKey, question, rung, tags, reaction }: AnsweredHere): Moment[] =>
      momentsOf({
        ...around(competencyKey),
        question,
        rung,
        put: putHere(question),
        tags,
        reaction: CONTENT_REACTIONS.find((one) => one === reaction) ?? null,
        standing: own.standingOn(competencyKey),
        otherForm: question ? (otherFormOf(engine, question)?.title ?? null) : null,
      }),
    beforeAsking: (question: QuestionView, rung: Rung): Moment[] =>
      momentsOf({
        ...around(question.competencyKey),
        question,
        rung,
        put: putHere(question),
        // Being stuck belongs to one answer; beforehand it only chooses the easier rung.
        tags: activeTags(engine.delivery, kit.interviewId).filter((tag) => tag !== "stuck"),
        reaction: null,
        standing: "open",
        otherForm: null,
      }),
    closing: closingMoment(closingQuestion?.title ?? null),
  };
}

/** The reactions of an interviewer to what was answered here, in the order of asking. */
export function ownReactions(answers: readonly AnsweredHere[]): OwnReaction[] {
  return answers.flatMap(({ competencyKey, question, reaction }) => {
    const known = CONTENT_REACTIONS.find((one) => one === reaction);
    return known ? [{ competencyKey, style: question?.style ?? null, reaction: known }] : [];
  });
}
