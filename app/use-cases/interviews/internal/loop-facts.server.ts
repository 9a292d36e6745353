import { canOnNote } from "#app/hiring/access/notes.policy.ts";
import type { Actor } from "#app/hiring/access/actor.ts";
import type { ApplicationPeople } from "#app/hiring/access/sight.ts";
import { readNoteLines } from "#app/hiring/live-notes/note-protocol.ts";
import { difficultyAsked } from "#app/hiring/questions/rungs.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** No single question takes longer than this; a clock left running says nothing. */
const LONGEST_LOOK_MINUTES = 30;

/**
 * All facts of an application's loop, cancelled interviews included when something was asked in them: who meets
 * the candidate when, what was asked, how the candidate communicates, threads. No sealed table is read here.
 */
export async function loadLoopFacts(db: Db | Tx, applicationId: string, now: Date) {
  const [rows, threadRows] = await Promise.all([
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
            askedById: true,
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
        authorId: true,
        pulledAt: true,
        pulledById: true,
        createdAt: true,
      },
    }),
  ]);
  const ids = new Set([
    ...rows.flatMap(({ interviewerId, asked, tags }) => [
      interviewerId,
      ...asked.map(({ askedById }) => askedById),
      ...tags.map(({ notedById }) => notedById),
    ]),
    ...threadRows.flatMap(({ authorId, pulledById }) => [
      authorId,
      ...(pulledById === null ? [] : [pulledById]),
    ]),
  ]);
  const people = await db.person.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: "asc" },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const person = (id: string) => ({ id, name: names.get(id) ?? "" });
  const threads = threadRows.map(({ authorId, ...row }) => ({ ...row, author: person(authorId) }));
  const interviews = rows.map((row) => ({
    ...row,
    interviewer: person(row.interviewerId),
    tags: row.tags.map((tag) => ({ ...tag, notedBy: person(tag.notedById) })),
  }));
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
      askedById: row.askedById,
      askedByName: names.get(row.askedById) ?? "",
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
  return { interviews, threads, asked, people };
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
  const shared = { interviewId: { in: readable.map(({ id }) => id) }, ownerId: null };
  const [notes, amendments] = await Promise.all([
    db.noteText.findMany({ where: shared, select: { interviewId: true, lines: true, updatedAt: true } }),
    db.noteAmendment.findMany({
      where: shared,
      orderBy: [{ at: "asc" }, { id: "asc" }],
      select: { id: true, interviewId: true, text: true, at: true, author: { select: { name: true } } },
    }),
  ]);
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
