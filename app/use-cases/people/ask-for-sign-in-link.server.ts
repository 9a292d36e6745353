import { canAskForSignInLink } from "#app/hiring/access/door.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { sendSignInLinkJob } from "./send-sign-in-link.job.server.ts";

/**
 * Takes down that somebody wants a sign-in link. It does not look whether the address is known: a job does that
 * later, so neither the answer nor its time tells.
 */
export async function askForSignInLink(
  ctx: VisitorCtx,
  input: { readonly email: string; readonly to: string | null },
): Promise<void> {
  requireAllowed(canAskForSignInLink(), "This page");
  await inTransaction(ctx.db, (tx) =>
    ctx.jobs.enqueue(tx, sendSignInLinkJob, { email: input.email, to: input.to }),
  );
}
