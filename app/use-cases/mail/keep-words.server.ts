import { canDeliverMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";

/** Stores the words of a mail before they leave, so that what is shown later is what was sent. */
export async function keepWords(
  ctx: SystemCtx,
  input: {
    readonly mailId: string;
    readonly words: { readonly subject: string; readonly html: string; readonly text: string };
    readonly replyTo: string;
  },
): Promise<void> {
  requireAllowed(canDeliverMail(ctx.eventActor), "This mail");
  const { subject, html, text } = input.words;
  await ctx.db.mail.updateMany({
    where: { id: input.mailId, state: "sending", html: "" },
    data: { subject, html, text, replyTo: input.replyTo },
  });
}
