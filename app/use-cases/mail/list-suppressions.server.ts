import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { visibleMails } from "./internal/visible-mails.server.ts";

const LISTED_AT_MOST = 200;

/**
 * The addresses that nothing is sent to, newest first, at most 200: those of mails that the person may see, with the
 * reason and the mail that came back. Refuses people who do not keep mail.
 */
export async function listSuppressions(ctx: Ctx) {
  requireAllowed(canOnMail(ctx.actor, "write", { application: null }), "This page");
  return ctx.db.suppression.findMany({
    where: { liftedAt: null, mail: visibleMails(ctx.actor) },
    orderBy: { createdAt: "desc" },
    take: LISTED_AT_MOST,
    select: {
      id: true,
      address: true,
      reason: true,
      createdAt: true,
      mail: { select: { id: true, toName: true, deliveryDetail: true, applicationId: true } },
    },
  });
}
