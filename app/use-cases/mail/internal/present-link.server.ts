import { withLink } from "#app/hiring/mail/private-link.ts";
import { goesToCandidate } from "#app/hiring/mail/templates.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";

type LinkingMail = {
  readonly template: string;
  readonly props: unknown;
  readonly to: string;
  readonly applicationId: string | null;
};

/**
 * What a mail that has not left needs to know, with the private link that opens its candidate's page now; null when it
 * has that already. One to another address than the candidate's keeps what it has: whoever reads there is not told.
 */
export async function withPresentLink(db: Db | Tx, ctx: BaseCtx, mail: LinkingMail): Promise<object | null> {
  const { template, applicationId, props } = mail;
  if (applicationId === null || !goesToCandidate(template)) return null;
  const application = await db.application.findFirst({
    where: { id: applicationId, candidate: { email: { equals: mail.to, mode: "insensitive" } } },
    select: { id: true, linkVersion: true },
  });
  if (!application || typeof props !== "object" || props === null) return null;
  const present = withLink(props, application.id, candidateLink(ctx, application));
  return JSON.stringify(present) === JSON.stringify(props) ? null : present;
}
