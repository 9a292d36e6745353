import { createHash } from "node:crypto";
import * as Y from "yjs";
import { NOTE_FIELD } from "#app/hiring/live-notes/note-protocol.ts";
import { placeLines } from "#app/hiring/live-notes/note-text.ts";
import { sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import type { DemoInterview, FinishedLoop } from "../content/demo-loop.ts";
import { answerLevel, askedOfNotes } from "./asked-of-notes.ts";
import { DAY, HOUR, bookedAs, tell } from "./world.ts";
import type { Demo, DemoOpening, MadeApplication } from "./world.ts";

const MINUTE = 60_000;

type Made = MadeApplication;

/** A line's lasting name, the same at every seeding. */
function lineIdOf(interviewId: string, index: number): string {
  return createHash("sha256").update(`${interviewId}:${index}`).digest("hex").slice(0, 16);
}

/** Writes a shared note as its author would have typed it: as a live document, and as the text projected from it. */
async function writeNote(demo: Demo, interviewId: string, authorId: string, script: DemoInterview, at: Date) {
  const db = demo.services.database.prisma;
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment(NOTE_FIELD);
  const lines = script.notes.map((line, index) => ({ lineId: lineIdOf(interviewId, index), ...line }));
  doc.transact(() => {
    for (const line of lines) {
      const paragraph = new Y.XmlElement("paragraph");
      fragment.push([paragraph]);
      paragraph.setAttribute("lineId", line.lineId);
      if (line.competency) paragraph.setAttribute("competency", line.competency);
      paragraph.push([new Y.XmlText(line.text)]);
    }
  });
  const name = sharedNoteName(interviewId);
  await db.noteUpdate.create({
    data: { name, update: Buffer.from(Y.encodeStateAsUpdate(doc)), authorId, at },
  });
  const projected = placeLines(
    lines.map(({ lineId, text, competency }) => ({
      lineId,
      text,
      ...(competency ? { competencyKey: competency } : {}),
    })),
  );
  await db.noteText.create({
    data: {
      name,
      interviewId,
      text: projected.text,
      lines: projected.lines.map((line) => ({ ...line })),
      updatedAt: at,
    },
  });
  return lines;
}

export type HeldInterview = {
  readonly made: Made;
  readonly opening: DemoOpening;
  readonly script: DemoInterview;
  readonly interviewerId: string;
  readonly startsAt: Date;
  readonly state: "completed" | "in_progress";
  readonly scorecard: boolean;
  readonly phoneAdvances: boolean;
};

/** An interview as it was held: questions asked and rated, notes, signals, tags, threads, close, scorecard. */
export async function holdInterview(demo: Demo, held: HeldInterview): Promise<string> {
  const db = demo.services.database.prisma;
  const { made, opening, script, interviewerId, startsAt } = held;
  const session = opening.sessions.find((one) => one.kind === script.kind && one.number === script.number);
  const minutes = session?.minutes ?? 60;
  const endsAt = new Date(startsAt.getTime() + minutes * MINUTE);
  // An interview that is running has not come further than now.
  const at = (minute: number) =>
    new Date(Math.min(startsAt.getTime() + minute * MINUTE, demo.now.getTime() - MINUTE));
  const done = held.state === "completed";
  const interview = await db.interview.create({
    data: {
      applicationId: made.application.id,
      kind: script.kind,
      number: script.number,
      name: session?.name ?? "Interview",
      focus: [...script.focus],
      minutes,
      startsAt,
      endsAt,
      timeZone: "Europe/Berlin",
      place: script.kind === "onsite" ? "Room Ada" : "",
      link: script.kind === "phone" ? "https://meet.example/baton" : "",
      interviewerId,
      state: held.state,
      startedAt: startsAt,
      completedAt: done ? endsAt : null,
      phoneOutcome: done && script.kind === "phone" ? (held.phoneAdvances ? "advance" : "reject") : null,
      ...(done
        ? {
            closeThanked: true,
            closeStrength: script.closeStrength,
            closeQuestions: true,
            closeNextStep: true,
            closedPositivelyAt: endsAt,
          }
        : {}),
    },
  });
  const about = { ...made.about, interviewId: interview.id };
  const actor = { kind: "person", id: interviewerId } as const;
  await tell(
    demo,
    new Date(startsAt.getTime() - 4 * DAY),
    { kind: "person", id: opening.recruiter },
    {
      type: "interview.scheduled",
      subject: { kind: "interview", id: interview.id },
      ...about,
      after: bookedAs(interview),
    },
  );
  await tell(demo, startsAt, actor, {
    type: "interview.started",
    subject: { kind: "interview", id: interview.id },
    ...about,
    before: { state: "scheduled" },
    after: { state: "in_progress" },
  });
  const asked = await askQuestions(demo, held, interview.id);
  const lines = await writeNote(demo, interview.id, interviewerId, script, at(40));
  const signals = new Map<string, string[]>();
  for (const line of lines.filter((one) => one.competency)) {
    const signal = await db.signal.create({
      data: {
        applicationId: made.application.id,
        interviewId: interview.id,
        lineId: line.lineId,
        competencyKey: line.competency ?? "",
        text: line.text,
        authorId: interviewerId,
        askedQuestionId: asked.get(line.text) ?? null,
        notedAt: at(30),
        ...(line.direction
          ? {
              verdicts: {
                create: { direction: line.direction, strength: line.strength ?? 1, setAt: startsAt },
              },
            }
          : {}),
      },
    });
    signals.set(signal.competencyKey, [...(signals.get(signal.competencyKey) ?? []), signal.id]);
  }
  for (const name of script.tags) {
    await db.deliveryTag.create({
      data: {
        interviewId: interview.id,
        name,
        notedById: interviewerId,
        notedAt: at(15),
      },
    });
  }
  for (const thread of script.threads) {
    await db.thread.create({
      data: {
        applicationId: made.application.id,
        interviewId: interview.id,
        competencyKey: thread.competency ?? null,
        text: thread.text,
        authorId: interviewerId,
        createdAt: new Date(startsAt.getTime() + 35 * MINUTE),
      },
    });
  }
  if (!done) return interview.id;
  await tell(demo, endsAt, actor, {
    type: "interview.closed_positively",
    subject: { kind: "interview", id: interview.id },
    ...about,
    before: { thanked: false, questionsAsked: false, nextStepTold: false },
    after: { thanked: true, questionsAsked: true, nextStepTold: true },
  });
  await tell(demo, endsAt, actor, {
    type: "interview.completed",
    subject: { kind: "interview", id: interview.id },
    ...about,
    before: { state: "in_progress" },
    after: { state: "completed" },
  });
  if (held.scorecard)
    await writeScorecard(demo, held, interview.id, signals, new Date(endsAt.getTime() + HOUR));
  return interview.id;
}

/** The asked questions of an interview by competency, in the order they were asked. */
/** The question that a line of the note was written to, by the line's words. */
type Asked = ReadonlyMap<string, string>;

/**
 * Two questions on each focus competency: those that the note tells of, none of them twice in a loop. Each answer is rated
 * with a sentence from the note.
 */
async function askQuestions(
  demo: Demo,
  { made, opening, script, interviewerId, startsAt, state }: HeldInterview,
  interviewId: string,
): Promise<Asked> {
  const db = demo.services.database.prisma;
  const earlier = await db.askedQuestion.findMany({
    where: { interview: { applicationId: made.application.id } },
    select: { questionVersion: { select: { questionId: true } } },
  });
  const used = new Set(earlier.map(({ questionVersion }) => questionVersion?.questionId));
  const bank = await db.questionVersion.findMany({
    where: {
      state: "approved",
      roles: { has: opening.profileKey },
      question: { competencyKey: { in: [...script.focus] }, retiredAt: null },
    },
    include: { question: { select: { key: true, competencyKey: true } } },
    orderBy: { question: { key: "asc" } },
  });
  const asked = new Map<string, string>();
  const each = Math.floor(50 / (script.focus.length * 2));
  let position = 0;
  for (const competency of script.focus) {
    const mark = script.scorecard.levels.find((one) => one.competency === competency)?.level;
    const mayBe = bank.filter(
      ({ questionId, question }) => question.competencyKey === competency && !used.has(questionId),
    );
    const notes = script.notes.filter((line) => line.competency === competency);
    const told = askedOfNotes(mayBe, notes, typeof mark !== "number" || mark >= 3 ? 4 : 2);
    for (const [nth, { question: version, lines }] of told.entries()) {
      used.add(version.questionId);
      const level = typeof mark === "number" ? answerLevel(mark, lines) : null;
      const askedAt = new Date(startsAt.getTime() + (4 + position * each) * MINUTE);
      const open = state === "in_progress" && nth === told.length - 1 && competency === script.focus.at(-1);
      await db.plannedQuestion.create({
        data: {
          interviewId,
          questionVersionId: version.id,
          position,
          reason: version.core
            ? "The core question, the same for everybody at this opening."
            : "A second look from another side.",
        },
      });
      const row = await db.askedQuestion.create({
        data: {
          interviewId,
          questionVersionId: version.id,
          competencyKey: competency,
          askedById: interviewerId,
          askedAt,
          endedAt: open ? null : new Date(askedAt.getTime() + (each - 1) * MINUTE),
          suggested: true,
          ...(level !== null && !open
            ? {
                ratings: {
                  create: {
                    raterId: interviewerId,
                    level,
                    sentence: lines[0]?.text ?? "",
                    ratedAt: new Date(askedAt.getTime() + each * MINUTE),
                  },
                },
              }
            : {}),
        },
      });
      for (const { text } of lines) asked.set(text, row.id);
      position += 1;
    }
  }
  return asked;
}

async function writeScorecard(
  demo: Demo,
  { made, script, interviewerId }: HeldInterview,
  interviewId: string,
  signals: ReadonlyMap<string, readonly string[]>,
  at: Date,
): Promise<void> {
  const db = demo.services.database.prisma;
  const scorecard = await db.scorecard.create({
    data: {
      interviewId,
      applicationId: made.application.id,
      authorId: interviewerId,
      state: "submitted",
      recommendation: script.scorecard.recommendation,
      summary: script.scorecard.summary,
      submittedAt: at,
      createdAt: at,
    },
  });
  for (const { competency, level, comment } of script.scorecard.levels) {
    await db.scorecardLevel.create({
      data: {
        scorecardId: scorecard.id,
        competencyKey: competency,
        level: typeof level === "number" ? level : null,
        noEvidence: typeof level !== "number",
        comment,
        evidence: { create: (signals.get(competency) ?? []).map((signalId) => ({ signalId })) },
      },
    });
  }
  await tell(
    demo,
    at,
    { kind: "person", id: interviewerId },
    {
      type: "scorecard.submitted",
      subject: { kind: "scorecard", id: scorecard.id },
      ...made.about,
      interviewId,
      before: { state: "draft" },
      after: { state: "submitted" },
    },
  );
}

/** Who holds interview number n of a loop, so that every interview has another person. */
export function interviewerFor(demo: Demo, addresses: readonly string[], index: number): string {
  return demo.people.get(addresses[index % addresses.length] ?? "") ?? "";
}

/** Opens the scorecards of a finished loop to everybody. */
export async function revealLoop(demo: Demo, made: Made, opening: DemoOpening, at: Date): Promise<void> {
  await demo.services.database.prisma.application.update({
    where: { id: made.application.id },
    data: { revealedAt: at, revealedById: opening.manager },
  });
  await tell(
    demo,
    at,
    { kind: "person", id: opening.manager },
    {
      type: "debrief.revealed",
      subject: { kind: "application", id: made.application.id },
      ...made.about,
      before: { revealed: false },
      after: { revealed: true, missing: [] },
    },
  );
}

/** Records the decision of a revealed loop, citing evidence for each must-have. */
export async function decideLoop(
  demo: Demo,
  made: Made,
  opening: DemoOpening,
  loop: FinishedLoop,
  decidedAt: Date,
): Promise<void> {
  const db = demo.services.database.prisma;
  const manager = { kind: "person", id: opening.manager } as const;
  const musts = opening.competencies.filter((competency) => competency.mustHave);
  const citations = await Promise.all(
    musts.map(async ({ competencyKey }) => {
      const signal = await db.signal.findFirst({
        where: { applicationId: made.application.id, competencyKey },
      });
      if (signal) return { competencyKey, signalId: signal.id, quote: signal.text };
      const level = await db.scorecardLevel.findFirst({
        where: { competencyKey, scorecard: { applicationId: made.application.id } },
      });
      return level ? { competencyKey, scorecardLevelId: level.id, quote: level.comment } : null;
    }),
  );
  const decision = await db.decision.create({
    data: {
      applicationId: made.application.id,
      ...loop.decision,
      decidedById: opening.manager,
      decidedAt,
      citations: { create: citations.filter((citation) => citation !== null) },
    },
  });
  await tell(demo, decidedAt, manager, {
    type: "decision.recorded",
    subject: { kind: "decision", id: decision.id },
    ...made.about,
    after: { outcome: loop.decision.outcome },
  });
}
