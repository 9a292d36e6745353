import { canOnNote } from "#app/hiring/access/notes.policy.ts";
import type { Actor } from "#app/hiring/access/actor.ts";
import type { ApplicationPeople } from "#app/hiring/access/sight.ts";
import type { InterviewKind } from "#app/hiring/interviews/interview-state.ts";
import { readNoteLines } from "#app/hiring/live-notes/note-protocol.ts";
import type { Look } from "#app/hiring/questions/coverage.ts";
import { difficultyAsked } from "#app/hiring/questions/rungs.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { loadLoopRows } from "./loop-rows.server.ts";

/** No single question takes longer than this; a clock left running says nothing. */
const LONGEST_LOOK_MINUTES = 30;

/**
 * All facts of an application's loop, cancelled interviews included when something was asked in them: who meets
 * the candidate when, what was asked, how the candidate communicates, threads. No sealed table is read here.
 */
export async function loadLoopFacts(db: Db | Tx, applicationId: string, now: Date) {
  const { people, ...rows } = await loadLoopRows(db, applicationId);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const person = (id: string) => ({ id, name: names.get(id) ?? "" });
  const threads = rows.threads.map(({ authorId, ...row }) => ({ ...row, author: person(authorId) }));
  const interviews = rows.interviews.map((row) => ({
    ...row,
    interviewer: person(row.interviewerId),
    tags: row.tags.map((tag) => ({ ...tag, notedBy: person(tag.notedById) })),
  }));
  const asked = interviews.flatMap((interview) =>
    interview.asked.map((row) => ({
      id: row.id,
      interviewId: interview.id,
      interviewName: interview.name,
      questionId: row.question?.questionId ?? null,
      questionVersionId: row.questionVersionId,
      title: row.question?.title ?? row.ownText,
      competencyKey: row.competencyKey,
      rung: row.rung,
      difficulty: difficultyAsked(row.question?.difficulty ?? null, row.rung),
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
            : (interview.completedAt ?? after(row.askedAt, row.question?.minutes ?? 0))),
      }),
    })),
  );
  return { candidate: rows.candidate, interviews, threads, asked, people };
}

export type LoopFacts = Awaited<ReturnType<typeof loadLoopFacts>>;

/** Who looked at what. In an onsite, a phone screen's looks are known and are none of those that are needed. */
export function looksFor(kind: InterviewKind, { interviews, asked }: LoopFacts): Look[] {
  const phones = new Set(interviews.filter((one) => one.kind === "phone").map(({ id }) => id));
  return asked.map(({ interviewId, competencyKey, askedById, minutes }) => {
    const counts = kind === "phone" || !phones.has(interviewId);
    return { competencyKey, personId: askedById, minutes, counts };
  });
}

function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

function minutesOf({ askedAt, until }: { readonly askedAt: Date; readonly until: Date }): number {
  const minutes = Math.round((until.getTime() - askedAt.getTime()) / 60_000);
  return Math.min(LONGEST_LOOK_MINUTES, Math.max(0, minutes));
}

type SharedRow = {
  readonly interviewId: string;
  readonly lines: unknown;
  readonly updatedAt: Date | null;
  readonly amendments: readonly {
    readonly id: string;
    readonly text: string;
    readonly at: string;
    readonly by: string;
  }[];
};

/** The shared notes of the loop's other interviews, line by line, those that this person may read. */
export async function loadSharedNotes(
  db: Db | Tx,
  actor: Actor,
  people: ApplicationPeople,
  facts: LoopFacts,
  exceptInterviewId: string,
) {
  const readable = facts.interviews.filter(
    ({ id, state, interviewerId, shadowIds }) =>
      id !== exceptInterviewId &&
      state !== "cancelled" &&
      canOnNote(actor, "read", {
        ...people,
        interviewerId,
        shadowIds,
        ownerId: null,
        revealed: false,
      }).allowed,
  );
  const rows = await db.$queryRaw<SharedRow[]>`
    SELECT i.id AS "interviewId", n.lines, n."updatedAt",
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'text', m.text, 'at', m.at, 'by', p.name)
          ORDER BY m.at, m.id), '[]')
        FROM "NoteAmendment" m JOIN "Person" p ON p.id = m."authorId"
        WHERE m."interviewId" = i.id AND m."ownerId" IS NULL) AS amendments
    FROM "Interview" i LEFT JOIN "NoteText" n ON n."interviewId" = i.id AND n."ownerId" IS NULL
    WHERE i.id = ANY (${readable.map(({ id }) => id)})`;
  return readable.flatMap((interview) => {
    const note = rows.find(({ interviewId }) => interviewId === interview.id);
    const lines = readNoteLines(note?.lines).filter(({ text }) => text.trim() !== "");
    const amendments = (note?.amendments ?? []).map((one) => ({ ...one, at: new Date(one.at) }));
    if (lines.length + amendments.length === 0) return [];
    return [
      {
        interviewId: interview.id,
        interviewName: interview.name,
        interviewerName: interview.interviewer.name,
        running: interview.state === "in_progress",
        updatedAt: amendments.at(-1)?.at ?? note?.updatedAt ?? null,
        lines,
        amendments,
      },
    ];
  });
}
