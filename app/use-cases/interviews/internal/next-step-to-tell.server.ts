import { promiseFrom, promiseRulesOf } from "#app/hiring/applications/promise.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { loadPromiseSettings } from "#app/platform/db/promises.server.ts";

/** What an interviewer can promise at the close: the date that finishing now sets, and whom the candidate writes to. */
export async function nextStepToTell(ctx: BaseCtx & { readonly db: Db }, applicationId: string) {
  const [application, settings] = await Promise.all([
    ctx.db.application.findFirstOrThrow({
      where: { id: applicationId },
      select: { stage: true, opening: { select: { recruiter: { select: { name: true } } } } },
    }),
    loadPromiseSettings(ctx.db),
  ]);
  return {
    promisedFor: promiseFrom(application.stage, ctx.now, promiseRulesOf(settings)),
    contact: application.opening.recruiter.name,
  };
}
