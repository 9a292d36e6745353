import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { EventCtx, EventActor } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import type { NewEvent } from "#app/platform/db/events.server.ts";
import type { LineTag } from "#app/platform/live-notes/note-authors.server.ts";
import { questionAt } from "#app/platform/db/question-at.server.ts";

const LONGEST_TEXT = 2_000;
const BY_THE_NOTE: EventActor = { kind: "system", id: null };

/** The interview of a note, as far as its signals need it. */
export const INTERVIEW_OF_NOTE = {
  id: true,
  applicationId: true,
  interviewerId: true,
  shadows: { select: { personId: true } },
  application: { select: { openingId: true, candidateId: true } },
} as const;

export type InterviewOfNote = {
  readonly id: string;
  readonly applicationId: string;
  readonly interviewerId: string;
  readonly shadows: readonly { readonly personId: string }[];
  readonly application: { readonly openingId: string; readonly candidateId: string };
};

type Fact = { readonly competencyKey: string; readonly text: string };
type Standing = Fact & {
  readonly id: string;
  readonly lineId: string;
  readonly authorId: string;
  readonly removedAt: Date | null;
};

/**
 * Makes the signals of a shared note from the note itself: words and competency as they stand in the line, author
 * and moment as the log knows them, the question that was being answered at that moment. A tag that was taken off
 * takes its signal back; a line that was deleted leaves its signal the words it had, because evidence does not
 * vanish with an edit.
 */
export async function readSignals(
  tx: Tx,
  ctx: EventCtx,
  interview: InterviewOfNote,
  note: { readonly lines: readonly NoteLine[]; readonly tags: readonly LineTag[] },
): Promise<void> {
  const all: readonly Standing[] = await tx.signal.findMany({ where: { interviewId: interview.id } });
  const rubric = await competenciesOf(tx, interview.application.openingId);
  const inRoom = new Set([interview.interviewerId, ...interview.shadows.map(({ personId }) => personId)]);
  for (const { lineId, competencyKey, text: words } of note.lines) {
    const here = all.filter((signal) => signal.lineId === lineId);
    if (competencyKey === undefined) {
      for (const signal of here) await takeBackSignal(tx, ctx, interview, signal, BY_THE_NOTE);
      continue;
    }
    const fact = { competencyKey, text: words.trim().slice(0, LONGEST_TEXT) };
    if (lineId === null || fact.text === "" || !rubric.has(competencyKey)) continue;
    const tag = note.tags.find((one) => one.lineId === lineId && inRoom.has(one.authorId));
    const by: EventActor = tag ? { kind: "person", id: tag.authorId } : BY_THE_NOTE;
    for (const signal of here) await followLine(tx, ctx, interview, signal, fact, by);
    if (tag) await standFor(tx, ctx, interview, tag, fact, here);
  }
}

/** Takes a signal back, if it stands; its sealed part stays where it is, unseen. */
export async function takeBackSignal(
  tx: Tx,
  ctx: EventCtx,
  interview: InterviewOfNote,
  signal: Pick<Standing, "id" | "competencyKey" | "removedAt">,
  by: EventActor,
): Promise<void> {
  if (signal.removedAt !== null) return;
  await tx.signal.update({ where: { id: signal.id }, data: { removedAt: ctx.now } });
  await tell(tx, ctx, interview, by, {
    type: "signal.removed",
    subject: { kind: "signal", id: signal.id },
    before: { competencyKey: signal.competencyKey },
  });
}

async function competenciesOf(tx: Tx, openingId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.rubricCompetency.findMany({
    where: { rubricVersion: { openings: { some: { id: openingId } } } },
    select: { competencyKey: true },
  });
  return new Set(rows.map(({ competencyKey }) => competencyKey));
}

/** A signal that stands has the words and the competency of its line. */
async function followLine(
  tx: Tx,
  ctx: EventCtx,
  interview: InterviewOfNote,
  signal: Standing,
  fact: Fact,
  by: EventActor,
): Promise<void> {
  const { id, competencyKey, text, removedAt } = signal;
  if (removedAt !== null || (competencyKey === fact.competencyKey && text === fact.text)) return;
  await tx.signal.update({ where: { id }, data: { competencyKey: fact.competencyKey, text: fact.text } });
  if (competencyKey === fact.competencyKey) return;
  await tell(tx, ctx, interview, by, {
    type: "signal.noted",
    subject: { kind: "signal", id },
    before: { competencyKey },
    after: { competencyKey: fact.competencyKey },
  });
}

/** Whoever tagged a line has a signal on it; one they took back stands again only by a tag set after that. */
async function standFor(
  tx: Tx,
  ctx: EventCtx,
  interview: InterviewOfNote,
  { lineId, authorId, at }: LineTag,
  fact: Fact,
  here: readonly Standing[],
): Promise<void> {
  const own = here.find((signal) => signal.authorId === authorId);
  if (own && (own.removedAt === null || own.removedAt >= at)) return;
  const { id } = own
    ? await tx.signal.update({
        where: { id: own.id },
        data: { ...fact, removedAt: null },
        select: { id: true },
      })
    : await tx.signal.create({
        data: {
          ...fact,
          lineId,
          authorId,
          interviewId: interview.id,
          applicationId: interview.applicationId,
          askedQuestionId: await questionAt(tx, interview.id, at),
          notedAt: at,
        },
        select: { id: true },
      });
  await tell(
    tx,
    ctx,
    interview,
    { kind: "person", id: authorId },
    {
      type: "signal.noted",
      subject: { kind: "signal", id },
      after: { competencyKey: fact.competencyKey },
    },
  );
}

/** The words of a line are in no event: they leave with the line when it is moved into a private note. */
async function tell(
  tx: Tx,
  ctx: EventCtx,
  interview: InterviewOfNote,
  by: EventActor,
  event: NewEvent,
): Promise<void> {
  const { openingId, candidateId } = interview.application;
  const about = { openingId, candidateId, applicationId: interview.applicationId, interviewId: interview.id };
  await appendEvent(tx, { ...ctx, eventActor: by }, { ...event, ...about });
}
