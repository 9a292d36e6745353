import type { MailState } from "#app/hiring/mail/mail-state.ts";
import { conflict } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvents } from "#app/platform/db/events.server.ts";
import { enqueueAllAgain } from "./enqueue-again.server.ts";
import { aboutOf, type MailAbout } from "./fail-mail.server.ts";

type Row = MailAbout & { readonly state: MailState; readonly sendAfter: Date };
type Change = {
  readonly type: "mail.held" | "mail.released" | "mail.scheduled";
  readonly state: MailState;
};

/** A mail with the time at which it leaves from now on. */
export type Retimed = { readonly mail: Row; readonly sendAfter: Date };

/** Gives a mail another state or time, unless the outbox or somebody else was faster; its job comes when it is due. */
export async function retime(tx: Tx, ctx: Ctx, { mail, sendAfter }: Retimed, change: Change): Promise<void> {
  const { count } = await tx.mail.updateMany({
    where: { id: mail.id, state: mail.state, sendAfter: mail.sendAfter, mayHaveLeft: false },
    data: { state: change.state, sendAfter },
  });
  if (count === 0) throw conflict("Somebody has just dealt with this mail. Reload to see how it stands.");
  await follow(tx, ctx, [{ mail, sendAfter }], change);
}

/** The same for mails that the caller has locked, in few statements. */
export async function retimeLocked(
  tx: Tx,
  ctx: Ctx,
  retimed: readonly Retimed[],
  change: Change,
): Promise<void> {
  const times = new Set(retimed.map(({ sendAfter }) => sendAfter.getTime()));
  for (const time of times) {
    const those = retimed.filter(({ sendAfter }) => sendAfter.getTime() === time);
    await tx.mail.updateMany({
      where: { id: { in: those.map(({ mail }) => mail.id) } },
      data: { state: change.state, sendAfter: new Date(time) },
    });
  }
  await follow(tx, ctx, retimed, change);
}

async function follow(tx: Tx, ctx: Ctx, retimed: readonly Retimed[], { type, state }: Change): Promise<void> {
  const events = retimed.map(({ mail, sendAfter }) => {
    const { before, after, ...about } = aboutOf(mail, { from: mail.state, to: state });
    return {
      type,
      ...about,
      before: { ...before, sendAfter: mail.sendAfter.toISOString() },
      after: { ...after, sendAfter: sendAfter.toISOString() },
    };
  });
  await appendEvents(tx, ctx, events);
  // A job of its former time would only find that it is not due.
  await ctx.jobs.forget(
    tx,
    retimed.map(({ mail }) => mail.id),
  );
  if (state !== "waiting") return;
  await enqueueAllAgain(
    tx,
    ctx,
    retimed.map(({ mail, sendAfter }) => ({ mail, startAfter: sendAfter })),
  );
}
