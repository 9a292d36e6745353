import type { MailState } from "#app/hiring/mail/mail-state.ts";
import { conflict } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { enqueueAgain } from "./enqueue-again.server.ts";
import { aboutOf, type MailAbout } from "./fail-mail.server.ts";

type Row = MailAbout & { readonly state: MailState; readonly sendAfter: Date };
type Change = {
  readonly type: "mail.held" | "mail.released" | "mail.scheduled";
  readonly state: MailState;
  readonly sendAfter: Date;
};

/** Gives a mail another state or time, unless the outbox or somebody else was faster; its job comes when it is due. */
export async function retime(tx: Tx, ctx: Ctx, mail: Row, change: Change): Promise<void> {
  const { type, state, sendAfter } = change;
  const { count } = await tx.mail.updateMany({
    where: { id: mail.id, state: mail.state, sendAfter: mail.sendAfter, mayHaveLeft: false },
    data: { state, sendAfter },
  });
  if (count === 0) throw conflict("Somebody has just dealt with this mail. Reload to see how it stands.");
  const { before, after, ...about } = aboutOf(mail, { from: mail.state, to: state });
  await appendEvent(tx, ctx, {
    type,
    ...about,
    before: { ...before, sendAfter: mail.sendAfter.toISOString() },
    after: { ...after, sendAfter: sendAfter.toISOString() },
  });
  // A job of its former time would only find that it is not due.
  await ctx.jobs.forget(tx, [mail.id]);
  if (state === "waiting") await enqueueAgain(tx, ctx, mail, sendAfter);
}
