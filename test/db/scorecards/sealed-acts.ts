import fc from "fast-check";
import { privateNoteName, sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { DELIVERY_TAGS } from "#app/hiring/questions/vocabulary.ts";
import type { ScorecardInput } from "#app/hiring/scorecards/scorecard-form.ts";
import type { Level } from "#app/hiring/scorecards/vocabulary.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";
import { revealScorecards } from "#app/use-cases/debriefs/reveal-scorecards.server.ts";
import { askQuestion } from "#app/use-cases/interviews/ask-question.server.ts";
import { closePositively } from "#app/use-cases/interviews/close-positively.server.ts";
import { finishInterview } from "#app/use-cases/interviews/finish-interview.server.ts";
import { noteContentReaction } from "#app/use-cases/interviews/note-content-reaction.server.ts";
import { noteDelivery } from "#app/use-cases/interviews/note-delivery.server.ts";
import { openThread } from "#app/use-cases/interviews/open-thread.server.ts";
import { rateAnswer } from "#app/use-cases/interviews/rate-answer.server.ts";
import { skipQuestion } from "#app/use-cases/interviews/skip-question.server.ts";
import { projectNote } from "#app/use-cases/live-notes/internal/project-note.server.ts";
import { reviseScorecard } from "#app/use-cases/scorecards/revise-scorecard.server.ts";
import { saveScorecardDraft } from "#app/use-cases/scorecards/save-scorecard-draft.server.ts";
import { submitScorecard } from "#app/use-cases/scorecards/submit-scorecard.server.ts";
import { ctxOf, FOCUS, GIVERS, isOpposite, PEOPLE, roomOf, ROOMS } from "./sealed-loop.ts";
import type { Giver, Life, Name } from "./sealed-loop.ts";
import { noteSignal } from "#test/builders/signals.ts";

const giver = fc.constantFrom(...GIVERS);
const anybody = fc.constantFrom(...PEOPLE);
/** Who may move, the hiring manager most of all: without all scorecards nobody else gets to the debrief. */
const leader = fc.constantFrom<Name>("maya", "maya", "recruiter", "admin");
const seldom = fc.nat(3).map((one) => one === 0);
const tag = fc.constantFrom(...DELIVERY_TAGS);
const kind = <K extends string>(name: K) => fc.constant(name);
const level = fc.constantFrom<Level>(1, 2, 3, 4);
/** What anybody may try at any moment, whether it is theirs to do or not. */
const oneAct = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: kind("answer"), who: giver, nth: fc.nat(5), level }) },
  { weight: 5, arbitrary: fc.record({ kind: kind("signal"), who: giver, line: fc.nat(3), level }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("private"), who: giver }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("shared"), who: giver }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("tag"), who: giver, name: tag }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("thread"), who: giver }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("own"), who: giver, level }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("skip"), who: giver, nth: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("finish"), who: giver }) },
  { weight: 4, arbitrary: fc.record({ kind: kind("draft"), who: giver, level }) },
  { weight: 6, arbitrary: fc.record({ kind: kind("submit"), who: giver, level }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("revise"), who: giver, level }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind("meddle"), who: anybody, room: fc.constantFrom(...ROOMS) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind("move"), who: leader, back: seldom }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("reveal"), who: anybody }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("look"), who: anybody }) },
);
export const script = fc.array(oneAct, { minLength: 24, maxLength: 40 });
export type Act = typeof script extends fc.Arbitrary<(infer A)[]> ? A : never;

/** What a refusal says is an answer like any other; a fault is not. */
async function answerOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof Error && error.name === "Refusal") return error.message;
    throw error;
  }
}

/** Sealed words carry their author's name, so that they are known wherever they come to light. */
export function sealedWords(life: Life, who: Giver, at: number): string {
  return isOpposite(life, who) ? `canary ${who}, the other way round, ${at}` : `canary ${who} ${at}`;
}

function weigh(life: Life, who: Giver, given: Level): Level {
  return isOpposite(life, who) ? ((5 - given) as Level) : given;
}

const LEANINGS = { 1: "strong_no", 2: "no", 3: "yes", 4: "strong_yes" } as const;
const REACTIONS = { 1: "weak", 2: "contradiction", 3: "confident_and_wrong", 4: "strong" } as const;

function card(life: Life, who: Giver, given: Level, at: number, draft = ""): ScorecardInput {
  const words = draft + sealedWords(life, who, at);
  const mark = weigh(life, who, given);
  const entry = { level: mark, noEvidence: false, comment: words, signalIds: [] };
  const levels = FOCUS.map((competencyKey) => ({ competencyKey, ...entry }));
  return { recommendation: LEANINGS[mark], summary: words, levels };
}

async function answer(life: Life, who: Giver, given: Level, nth: number, at: number): Promise<string> {
  const ctx = ctxOf(life, who, at);
  const interviewId = life.scene.rooms[roomOf(who)];
  const questionVersionId = life.scene.questions[nth % life.scene.questions.length]!;
  const question = { questionVersionId, rung: "as_written", suggested: false } as const;
  const asked = await answerOf(askQuestion(ctx, { interviewId, question }));
  const row = await ctx.db.askedQuestion.findFirst({ where: { interviewId, questionVersionId } });
  if (!row) return asked;
  const mark = weigh(life, who, given);
  const rating = { interviewId, askedQuestionId: row.id, level: mark, sentence: sealedWords(life, who, at) };
  const rated = await answerOf(rateAnswer(ctx, rating));
  if (rated !== "done") return rated;
  return answerOf(
    noteContentReaction(ctx, { interviewId, askedQuestionId: row.id, reaction: REACTIONS[mark] }),
  );
}

/** A question of somebody's own, rated like any other. */
async function ownQuestion(life: Life, who: Giver, given: Level, at: number): Promise<string> {
  const ctx = ctxOf(life, who, at);
  const interviewId = life.scene.rooms[roomOf(who)];
  const question = { ownText: `What came of it at ${at}?`, competencyKey: FOCUS[at % FOCUS.length]! };
  const asked = await answerOf(askQuestion(ctx, { interviewId, question }));
  if (asked !== "done") return asked;
  const { id } = await ctx.db.askedQuestion.findFirstOrThrow({
    where: { interviewId, ownText: question.ownText },
  });
  const level = weigh(life, who, given);
  const sentence = sealedWords(life, who, at);
  return answerOf(rateAnswer(ctx, { interviewId, askedQuestionId: id, level, sentence }));
}

async function finish(life: Life, who: Giver, at: number): Promise<string> {
  const ctx = ctxOf(life, who, at);
  const interviewId = life.scene.rooms[roomOf(who)];
  const close = { thanked: true, questionsAsked: true, nextStepTold: true };
  const closed = await answerOf(
    closePositively(ctx, { interviewId, ...close, strength: sealedWords(life, who, at) }),
  );
  return closed === "done" ? answerOf(finishInterview(ctx, { interviewId })) : closed;
}

async function writeNote(life: Life, who: Giver, at: number, shared: boolean): Promise<string> {
  const ctx = ctxOf(life, who, at);
  const interviewId = life.scene.rooms[roomOf(who)];
  const name = shared ? sharedNoteName(interviewId) : privateNoteName(interviewId, ctx.actor.id);
  const text = shared ? `A fact, noted at ${at}` : sealedWords(life, who, at);
  await projectNote(ctx, { name, lines: [{ lineId: `line-${at}`, text }], tags: [] });
  return "done";
}

async function versionOf(life: Life, who: Giver): Promise<number> {
  const where = { interviewId: life.scene.rooms[roomOf(who)], authorId: life.scene.people[who].id };
  return (await life.database.prisma.scorecard.findFirst({ where }))?.version ?? 0;
}

async function noteLine(life: Life, who: Giver, line: number, given: Level, at: number): Promise<string> {
  const mark = weigh(life, who, given);
  return answerOf(
    noteSignal(ctxOf(life, who, at), {
      interviewId: life.scene.rooms[roomOf(who)],
      lineId: `line-${who}-${line}`,
      competencyKey: FOCUS[line % FOCUS.length]!,
      text: `Said the thing of line ${line}`,
      verdict: { direction: mark > 2 ? "plus" : "minus", strength: mark === 1 || mark === 4 ? 2 : 1 },
    }),
  );
}

/** Somebody tries the doors of a scorecard that is (nearly always) not theirs. */
async function meddle(life: Life, who: Name, room: (typeof ROOMS)[number], at: number): Promise<string> {
  const ctx = ctxOf(life, who, at);
  const interviewId = life.scene.rooms[room];
  if (roomOf(room) === who) return "their own";
  const page = { recommendation: null, summary: "", levels: [], version: 1 };
  const tries = [
    await answerOf(saveScorecardDraft(ctx, interviewId, page)),
    await answerOf(submitScorecard(ctx, interviewId, page)),
    await answerOf(reviseScorecard(ctx, interviewId, { ...page, reason: "Because." })),
  ];
  return tries.join(" | ");
}

/** Does one act, `at` minutes in; answers "done" or what the person was told instead. */
export async function perform(life: Life, one: Act, at: number): Promise<string> {
  const { rooms, application } = life.scene;
  const applicationId = application.id;
  switch (one.kind) {
    case "answer":
      return answer(life, one.who, one.level, one.nth, at);
    case "signal":
      return noteLine(life, one.who, one.line, one.level, at);
    case "private":
    case "shared":
      return writeNote(life, one.who, at, one.kind === "shared");
    case "tag": {
      const noted = { interviewId: rooms[roomOf(one.who)], name: one.name, askedQuestionId: null };
      return answerOf(noteDelivery(ctxOf(life, one.who, at), noted));
    }
    case "thread": {
      const thread = { interviewId: rooms[roomOf(one.who)], text: `Thread ${at}`, competencyKey: null };
      return answerOf(openThread(ctxOf(life, one.who, at), thread));
    }
    case "own":
      return ownQuestion(life, one.who, one.level, at);
    case "skip": {
      const questionVersionId = life.scene.questions[one.nth % life.scene.questions.length]!;
      const skip = { interviewId: rooms[roomOf(one.who)], questionVersionId, reason: "Not enough time" };
      return answerOf(skipQuestion(ctxOf(life, one.who, at), skip));
    }
    case "finish":
      return finish(life, one.who, at);
    case "draft":
    case "submit":
    case "revise": {
      const version = await versionOf(life, one.who);
      const page = card(life, one.who, one.level, at, one.kind === "draft" ? "draft " : "");
      const ctx = ctxOf(life, one.who, at);
      const interviewId = rooms[roomOf(one.who)];
      if (one.kind === "draft") return answerOf(saveScorecardDraft(ctx, interviewId, { ...page, version }));
      // Whoever has not finished yet does so first; where that is refused, so is what follows.
      if (one.kind === "submit") await finish(life, one.who, at);
      return one.kind === "submit"
        ? answerOf(submitScorecard(ctx, interviewId, { ...page, version }))
        : answerOf(reviseScorecard(ctx, interviewId, { ...page, version, reason: page.summary }));
    }
    case "meddle":
      return meddle(life, one.who, one.room, at);
    case "move": {
      const [from, to] = one.back ? (["debrief", "onsite"] as const) : (["onsite", "debrief"] as const);
      const move = { applicationId, from, to, reason: "Time presses." };
      return answerOf(moveApplication(ctxOf(life, one.who, at), move));
    }
    case "reveal":
      return answerOf(revealScorecards(ctxOf(life, one.who, at), applicationId, "Time presses."));
    case "look":
      return "done";
  }
}
