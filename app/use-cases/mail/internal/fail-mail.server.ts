import type { MailState } from "#app/hiring/mail/mail-state.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";

export type MailAbout = {
  readonly id: string;
  readonly template: string;
  readonly candidateId: string | null;
  readonly applicationId: string | null;
  readonly interviewId: string | null;
};

/** Gives a mail up that was being sent, with the reason that people read. */
export async function failMail(
  tx: Tx,
  ctx: BaseCtx,
  failure: { readonly mail: MailAbout; readonly reason: string; readonly mayHaveLeft: boolean },
): Promise<void> {
  const { mail, reason, mayHaveLeft } = failure;
  const { count } = await tx.mail.updateMany({
    where: { id: mail.id, state: "sending" },
    data: { state: "failed", lastError: reason, mayHaveLeft },
  });
  if (count === 0) return;
  await appendEvent(tx, ctx, {
    type: "mail.failed",
    ...aboutOf(mail, { from: "sending", to: "failed", mayHaveLeft }),
  });
}

/** What an event about a mail belongs to and says: which mail it is, and from what state it came to which. */
export function aboutOf(
  { id, template, candidateId, applicationId, interviewId }: MailAbout,
  change: { readonly from: MailState; readonly to: MailState; readonly mayHaveLeft?: boolean },
) {
  const { from, to, ...more } = change;
  return {
    subject: { kind: "mail", id },
    candidateId,
    applicationId,
    interviewId,
    before: { template, state: from },
    after: { template, state: to, ...more },
  } as const;
}
