import { canOnNote } from "#app/hiring/access/notes.policy.ts";
import type { Actor } from "#app/hiring/access/actor.ts";
import type { ApplicationPeople } from "#app/hiring/access/sight.ts";
import { readNoteLines } from "#app/hiring/live-notes/note-protocol.ts";
import { difficultyAsked } from "#app/hiring/questions/rungs.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** No single question takes longer than this; a clock left running says nothing. */
const LONGEST_LOOK_MINUTES = 30;

const PERSON = { select: { id: true, name: true } } as const;

/**
 * All facts of an application's loop, cancelled interviews included when something was asked in them: who meets
 * the candidate when, what was asked, how the candidate communicates, threads. No sealed table is read here.
 */
export async function loadLoopFacts(db: Db | Tx, applicationId: string, now: Date) {
  const [interviews, threads] = await Promise.all([
    db.interview.findMany({
      where: { applicationId },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        kind: true,
        number: true,
        name: true,
        focus: true,
        minutes: true,
        state: true,
        startsAt: true,
        endsAt: true,
        startedAt: true,
        completedAt: true,
        interviewerId: true,
        interviewer: PERSON,
        shadows: { where: { removedAt: null }, select: { personId: true } },
        asked: {
          orderBy: [{ askedAt: "asc" }, { id: "asc" }],
          select: {
            id: true,
            competencyKey: true,
            rung: true,
            ownText: true,
            askedAt: true,
            endedAt: true,
            suggested: true,
            noteLineId: true,
            askedBy: PERSON,
            questionVersionId: true,
            questionVersion: {
              select: { questionId: true, title: true, minutes: true, difficulty: true },
            },
          },
        },
        planned: { select: { questionVersion: { select: { questionId: true } } } },
        tags: {
          where: { removedAt: null },
          orderBy: [{ notedAt: "asc" }, { id: "asc" }],
          select: {
            id: true,
            name: true,
            askedQuestionId: true,
            notedAt: true,
            noteLineId: true,
            notedById: true,
            notedBy: PERSON,
          },
        },
      },
    }),
    db.thread.findMany({
      where: { applicationId, removedAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        text: true,
        competencyKey: true,
        interviewId: true,
        author: PERSON,
        pulledAt: true,
        pulledById: true,
        createdAt: true,
      },
    }),
  ]);
  const pullers = await db.person.findMany({
    where: { id: { in: threads.flatMap(({ pulledById }) => pulledById ?? []) } },
    ...PERSON,
  });
  const people = new Map<string, string>();
  for (const { interviewer, asked, tags } of interviews) {
    people.set(interviewer.id, interviewer.name);
    for (const { askedBy } of asked) people.set(askedBy.id, askedBy.name);
    for (const { notedBy } of tags) people.set(notedBy.id, notedBy.name);
  }
  for (const { author } of threads) people.set(author.id, author.name);
  for (const { id, name } of pullers) people.set(id, name);
  const asked = interviews.flatMap((interview) =>
    interview.asked.map((row) => ({
      id: row.id,
      interviewId: interview.id,
      interviewName: interview.name,
      questionId: row.questionVersion?.questionId ?? null,
      questionVersionId: row.questionVersionId,
      title: row.questionVersion?.title ?? row.ownText,
      competencyKey: row.competencyKey,
      rung: row.rung,
      difficulty: difficultyAsked(row.questionVersion?.difficulty ?? null, row.rung),
      askedById: row.askedBy.id,
      askedByName: row.askedBy.name,
      askedAt: row.askedAt,
      endedAt: row.endedAt,
      suggested: row.suggested,
      noteLineId: row.noteLineId,
      minutes: minutesOf({
        askedAt: row.askedAt,
        until:
          row.endedAt ??
          (interview.state === "in_progress"
            ? now
            : (interview.completedAt ?? after(row.askedAt, row.questionVersion?.minutes ?? 0))),
      }),
    })),
  );
  return { interviews, threads, asked, people: [...people].map(([id, name]) => ({ id, name })) };
}

export type LoopFacts = Awaited<ReturnType<typeof loadLoopFacts>>;

function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

function minutesOf({ askedAt, until }: { readonly askedAt: Date; readonly until: Date }): number {
  const minutes = Math.round((until.getTime() - askedAt.getTime()) / 60_000);
  return Math.min(LONGEST_LOOK_MINUTES, Math.max(0, minutes));
}

/** The shared notes of the loop's other interviews, line by line, those that this person may read. */
export async function loadSharedNotes(
  db: Db | Tx,
  actor: Actor,
  people: ApplicationPeople,
  facts: LoopFacts,
  exceptInterviewId: string,
) {
  const readable = facts.interviews.filter(
    ({ id, state, interviewerId, shadows }) =>
      id !== exceptInterviewId &&
      state !== "cancelled" &&
      canOnNote(actor, "read", {
        ...people,
        interviewerId,
        shadowIds: shadows.map(({ personId }) => personId),
        ownerId: null,
        revealed: false,
      }).allowed,
  );
  const notes = await db.noteText.findMany({
    where: { interviewId: { in: readable.map(({ id }) => id) }, ownerId: null },
    select: { interviewId: true, lines: true, updatedAt: true },
  });
  const amendments = await db.noteAmendment.findMany({
    where: { interviewId: { in: readable.map(({ id }) => id) }, ownerId: null },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, interviewId: true, text: true, at: true, author: { select: { name: true } } },
  });
  return readable.flatMap((interview) => {
    const note = notes.find(({ interviewId }) => interviewId === interview.id);
    const lines = readNoteLines(note?.lines).filter(({ text }) => text.trim() !== "");
    const later = amendments.filter(({ interviewId }) => interviewId === interview.id);
    if (lines.length + later.length === 0) return [];
    return [
      {
        interviewId: interview.id,
        interviewName: interview.name,
        interviewerName: interview.interviewer.name,
        running: interview.state === "in_progress",
        updatedAt: later.at(-1)?.at ?? note?.updatedAt ?? null,
        lines,
        amendments: later.map(({ author, id, text, at }) => ({ id, text, at, by: author.name })),
      },
    ];
  });
}
