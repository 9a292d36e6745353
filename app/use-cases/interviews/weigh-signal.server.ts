import { canOnNote } from "#app/hiring/access/notes.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { SIGNAL_DIRECTIONS, SIGNAL_STRENGTHS } from "#app/hiring/live-notes/signals.ts";
import type { SignalDirection, SignalStrength } from "#app/hiring/live-notes/signals.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { dateSignal } from "./internal/date-signal.server.ts";
import { aboutInterview, lockInterview, requireVerdictsOpen } from "./internal/room-door.server.ts";
import type { LoadedInterview } from "./internal/room-door.server.ts";

export type WeighSignalInput = {
  readonly interviewId: string;
  /** Stable id of the line in the shared note. */
  readonly lineId: string;
  readonly verdict: { readonly direction: SignalDirection; readonly strength: SignalStrength };
};

/**
 * Says which way a tagged line points, in one's own judgement: sealed until the reveal, and without an open trace.
 * Words and competency are the server's own reading of the note; whoever weighs a line that somebody else tagged
 * gets a signal of their own on it. `ctx.now` is when it was said, which may have been without network; a signal that
 * the server heard of later than that is dated back to it. Who writes the shared note may, until their scorecard is submitted; refuses a
 * line that carries no tag. Returns the signal's id.
 */
export async function weighSignal(ctx: Ctx, input: WeighSignalInput): Promise<{ signalId: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, input.interviewId);
    const subject = { ...interview.subject, ownerId: null, revealed: false };
    requireAllowed(canOnNote(ctx.actor, "write", subject), "This note");
    await requireVerdictsOpen(tx, ctx, interview);
    const { direction, strength } = input.verdict;
    if (!SIGNAL_DIRECTIONS.includes(direction) || !SIGNAL_STRENGTHS.includes(strength)) {
      throw invalid("A signal points up or down, noticeably or strongly.");
    }
    const signalId = await ownSignal(tx, ctx, interview, input.lineId);
    await dateSignal(tx, ctx, interview, input.lineId);
    await weigh(tx, ctx, interview, signalId, input.verdict);
    return { signalId };
  });
}

async function ownSignal(tx: Tx, ctx: Ctx, interview: LoadedInterview, lineId: string): Promise<string> {
  const interviewId = interview.row.id;
  const here = await tx.signal.findMany({ where: { interviewId, lineId } });
  const standing = here.find(({ removedAt }) => removedAt === null);
  if (!standing) throw conflict("Tag the line with a competency first: a signal needs one to rest on.");
  const own = here.find(({ authorId }) => authorId === ctx.actor.id);
  if (own?.removedAt === null) return own.id;
  const { competencyKey, text, askedQuestionId, applicationId } = standing;
  const fact = { competencyKey, text, removedAt: null };
  const { id } = own
    ? await tx.signal.update({ where: { id: own.id }, data: fact, select: { id: true } })
    : await tx.signal.create({
        data: {
          ...fact,
          interviewId,
          applicationId,
          lineId,
          askedQuestionId,
          authorId: ctx.actor.id,
          notedAt: ctx.now,
        },
        select: { id: true },
      });
  await appendEvent(tx, ctx, {
    type: "signal.noted",
    subject: { kind: "signal", id },
    ...aboutInterview(interview),
    after: { competencyKey },
  });
  return id;
}

async function weigh(
  tx: Tx,
  ctx: Ctx,
  interview: LoadedInterview,
  signalId: string,
  { direction, strength }: WeighSignalInput["verdict"],
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
