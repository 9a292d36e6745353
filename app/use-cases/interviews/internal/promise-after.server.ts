import { promiseFrom, promiseRulesOf } from "#app/hiring/applications/promise.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { keepPromisedDate, loadPromiseSettings } from "#app/platform/db/promises.server.ts";

/** The next date counts from the interview: its interviewer tells it at the close, and so does the mail after it. */
export async function promiseAfterInterview(tx: Tx, ctx: BaseCtx, applicationId: string): Promise<void> {
  const application = await tx.application.findFirstOrThrow({
    where: { id: applicationId },
    select: {
      id: true,
      openingId: true,
      candidateId: true,
      promisedFor: true,
      stage: true,
      disposition: true,
    },
  });
  if (application.disposition !== null) return;
  const rules = promiseRulesOf(await loadPromiseSettings(tx, ctx.now));
  await keepPromisedDate(tx, ctx, application, promiseFrom(application.stage, ctx.now, rules));
}
