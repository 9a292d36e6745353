import { canOnNote } from "#app/hiring/access/notes.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { SIGNAL_DIRECTIONS, SIGNAL_STRENGTHS } from "#app/hiring/live-notes/signals.ts";
import type { SignalDirection, SignalStrength } from "#app/hiring/live-notes/signals.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutInterview, lockInterview, requireVerdictsOpen } from "./internal/room-door.server.ts";
import type { LoadedInterview } from "./internal/room-door.server.ts";
import { requireCompetency } from "./internal/rubric.server.ts";

export type NoteSignalInput = {
  readonly interviewId: string;
  /** Stable id of the line in the shared note. */
  readonly lineId: string;
  readonly competencyKey: string;
  readonly text: string;
  /** Null while the author has only tagged the line; a direction given earlier then stays. */
  readonly verdict: { readonly direction: SignalDirection; readonly strength: SignalStrength } | null;
};

/**
 * Tags a line of the shared note with a competency: the tag is a fact for the loop, its direction and strength
 * are sealed. One signal a line and author: noting it again changes it, and leaves no open trace when only the
 * sealed part changed. Who writes the shared note may, until their scorecard is submitted. Returns its id.
 */
export async function noteSignal(ctx: Ctx, input: NoteSignalInput): Promise<{ signalId: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, input.interviewId);
    const subject = { ...interview.subject, ownerId: null, revealed: false };
    requireAllowed(canOnNote(ctx.actor, "write", subject), "This note");
    await requireVerdictsOpen(tx, ctx, interview);
    const text = requireSound(input);
    await requireCompetency(tx, interview.row.application.openingId, input.competencyKey);
    const signalId = await writeFact(tx, ctx, interview, { ...input, text });
    if (input.verdict !== null) await weigh(tx, ctx, interview, signalId, input.verdict);
    return { signalId };
  });
}

function requireSound({ lineId, verdict, ...input }: NoteSignalInput): string {
  const text = input.text.trim();
  if (text === "" || text.length > 2000)
    throw invalid("Write the line first: a signal needs words to rest on.");
  if (!/^[\w-]{1,64}$/u.test(lineId)) throw invalid("This line has no place in the note yet. Try again.");
  if (
    verdict !== null &&
    (!SIGNAL_DIRECTIONS.includes(verdict.direction) || !SIGNAL_STRENGTHS.includes(verdict.strength))
  ) {
    throw invalid("A signal points up or down, noticeably or strongly.");
  }
  return text;
}

async function writeFact(
  tx: Tx,
  ctx: Ctx,
  interview: LoadedInterview,
  { interviewId, lineId, competencyKey, text }: NoteSignalInput,
): Promise<string> {
  const place = { interviewId, lineId, authorId: ctx.actor.id };
  const earlier = await tx.signal.findFirst({ where: place });
  const standing = earlier !== null && earlier.removedAt === null;
  if (standing && earlier.competencyKey === competencyKey && earlier.text === text) return earlier.id;
  const open = await tx.askedQuestion.findFirst({
    where: { interviewId, endedAt: null },
    orderBy: { askedAt: "desc" },
    select: { id: true },
  });
  const fact = { competencyKey, text, removedAt: null };
  const { id } = earlier
    ? await tx.signal.update({ where: { id: earlier.id }, data: fact, select: { id: true } })
    : await tx.signal.create({
        data: {
          ...place,
          ...fact,
          applicationId: interview.row.applicationId,
          askedQuestionId: open?.id ?? null,
          notedAt: ctx.now,
        },
        select: { id: true },
      });
  await appendEvent(tx, ctx, {
    type: "signal.noted",
    subject: { kind: "signal", id },
    ...aboutInterview(interview),
    ...(standing ? { before: { competencyKey: earlier.competencyKey, text: earlier.text } } : {}),
    after: { competencyKey, text },
  });
  return id;
}

async function weigh(
  tx: Tx,
  ctx: Ctx,
  interview: LoadedInterview,
  signalId: string,
  { direction, strength }: NonNullable<NoteSignalInput["verdict"]>,
): Promise<void> {
  const earlier = await tx.signalVerdict.findFirst({
    where: { signalId },
    select: { direction: true, strength: true },
  });
  if (earlier?.direction === direction && earlier.strength === strength) return;
  const verdict = { direction, strength, setAt: ctx.now };
  await tx.signalVerdict.upsert({
    where: { signalId },
    create: { signalId, ...verdict },
    update: verdict,
  });
  await appendEvent(tx, ctx, {
    type: "signal.weighed",
    subject: { kind: "signal", id: signalId },
    ...aboutInterview(interview),
    sealed: true,
    ...(earlier ? { before: earlier } : {}),
    after: { direction, strength },
  });
}
