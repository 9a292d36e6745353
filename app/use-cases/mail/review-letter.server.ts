import { OMISSIONS } from "#app/hiring/mail/letter.ts";
import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { listLetter, mailOf, type LetterDraft } from "./internal/letter-list.server.ts";

/**
 * A letter to several as it would go out: who gets it, who does not and why, and the mail of one of them to be
 * rendered (`show`, or the first). Sends nothing. Refuses people who do not keep mail, and unknown fields.
 */
export async function reviewLetter(ctx: Ctx, draft: LetterDraft, show: string | null) {
  requireAllowed(canOnMail(ctx.actor, "write", { application: null }), "This page");
  const { readers, omitted, fingerprint } = await listLetter(ctx.db, ctx, draft);
  const shown = readers.find((reader) => reader.applicationId === show) ?? readers[0];
  return {
    fingerprint,
    gets: readers.map(({ applicationId, name, email, problem }) => ({ applicationId, name, email, problem })),
    omitted: omitted.map(({ addressee: { applicationId, name }, why }) => ({
      applicationId,
      name,
      why: OMISSIONS[why],
    })),
    shown: shown
      ? {
          applicationId: shown.applicationId,
          to: { name: shown.name, email: shown.email },
          mail: mailOf(shown),
        }
      : null,
  };
}
