import { sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { readNoteLines } from "#app/hiring/live-notes/note-protocol.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { projectNote } from "#app/use-cases/live-notes/internal/project-note.server.ts";
import { weighSignal } from "#app/use-cases/interviews/weigh-signal.server.ts";
import type { WeighSignalInput } from "#app/use-cases/interviews/weigh-signal.server.ts";

/**
 * A person writes a line into the shared note and tags it, and the server reads the note; with a verdict, they then
 * say which way it points. Returns the signal's id.
 */
export async function noteSignal(
  ctx: Ctx,
  input: {
    readonly interviewId: string;
    readonly lineId: string;
    readonly competencyKey: string;
    readonly text: string;
    readonly verdict: WeighSignalInput["verdict"] | null;
  },
): Promise<{ signalId: string }> {
  const { interviewId, lineId, competencyKey, text, verdict } = input;
  const name = sharedNoteName(interviewId);
  const before = await ctx.db.noteText.findFirst({ where: { name } });
  const others = readNoteLines(before?.lines).filter((line) => line.lineId !== lineId);
  await projectNote(ctx, {
    name,
    lines: [...others, { lineId, competencyKey, text }],
    tags: [{ lineId, authorId: ctx.actor.id, at: ctx.now }],
  });
  if (verdict) return weighSignal(ctx, { interviewId, lineId, verdict });
  const place = { interviewId, lineId, authorId: ctx.actor.id };
  const { id } = await ctx.db.signal.findFirstOrThrow({ where: place, select: { id: true } });
  return { signalId: id };
}
