import { canOnNote } from "#app/hiring/access/notes.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { privateNoteName, sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { NOTE_FIELD } from "#app/hiring/live-notes/note-protocol.ts";
import { frameBetween, replayLines } from "#app/hiring/live-notes/replay.ts";
import type { ReplayFrame, ReplayLine } from "#app/hiring/live-notes/replay.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadInterview } from "#app/platform/db/sight.server.ts";
import { readMoments } from "#app/platform/live-notes/note-replay.server.ts";

/**
 * An interview as it was written down: the shared note, what was asked and how the candidate communicated, by the
 * moment; and the viewer's own private note where they have one. Nobody else's private note and no verdict is in
 * it. Whoever may read the shared note may replay it; an erased candidate's interview is "not found". What was
 * moved out of a note was never in it, as far as its replay can tell.
 */
export async function getReplay(ctx: Ctx, interviewId: string) {
  const interview = await loadInterview(ctx.db, interviewId);
  if (!interview) throw notFound("This interview");
  const { row } = interview;
  if (row.application.erasedAt) throw notFound("This interview");
  const subject = { ...interview.subject, revealed: row.application.revealedAt !== null };
  requireAllowed(canOnNote(ctx.actor, "read", { ...subject, ownerId: null }), "This interview");
  const ownsOne = canOnNote(ctx.actor, "write", { ...subject, ownerId: ctx.actor.id }).allowed;
  const [shared, own, asked, tags, people, competencies, application] = await Promise.all([
    framesOf(ctx, sharedNoteName(interviewId)),
    ownsOne ? framesOf(ctx, privateNoteName(interviewId, ctx.actor.id)) : null,
    ctx.db.askedQuestion.findMany({
      where: { interviewId },
      orderBy: { askedAt: "asc" },
      select: {
        id: true,
        askedAt: true,
        ownText: true,
        questionVersion: { select: { title: true } },
        askedBy: { select: { name: true } },
      },
    }),
    ctx.db.deliveryTag.findMany({
      where: { interviewId, removedAt: null },
      orderBy: { notedAt: "asc" },
      select: { id: true, name: true, notedAt: true, notedBy: { select: { name: true } } },
    }),
    ctx.db.person.findMany({
      where: { id: { in: [row.interviewerId, ...row.shadowIds] } },
      select: { id: true, name: true },
    }),
    ctx.db.competency.findMany({ select: { key: true, name: true } }),
    ctx.db.application.findFirstOrThrow({
      where: { id: row.applicationId },
      select: { candidate: { select: { name: true } } },
    }),
  ]);
  return {
    interview: { id: row.id, name: row.name, applicationId: row.applicationId, startedAt: row.startedAt },
    candidate: { name: application.candidate.name },
    shared,
    own,
    asked: asked.map(({ id, askedAt, ownText, questionVersion, askedBy }) => ({
      id,
      at: askedAt.getTime(),
      title: questionVersion?.title ?? ownText,
      by: askedBy.name,
    })),
    tags: tags.map(({ id, name, notedAt, notedBy }) => ({
      id,
      name,
      at: notedAt.getTime(),
      by: notedBy.name,
    })),
    people,
    competencies,
  };
}

async function framesOf(ctx: Ctx, name: string): Promise<ReplayFrame[]> {
  const frames: ReplayFrame[] = [];
  let before: readonly ReplayLine[] = [];
  for (const { lines, ...when } of await readMoments(ctx.db, name, NOTE_FIELD)) {
    const after = replayLines(lines);
    const frame = frameBetween(before, after, when);
    if (frame) frames.push(frame);
    before = after;
  }
  return frames;
}
