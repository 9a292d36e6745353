import { promiseOnEntering, promiseRulesOf } from "#app/hiring/applications/promise.ts";
import type { EnteredPromise } from "#app/hiring/applications/promise.ts";
import type { Stage } from "#app/hiring/applications/stages.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { keepPromisedDate, loadPromiseSettings } from "#app/platform/db/promises.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { waitingMails } from "./apply-effects.server.ts";

/** Sets by when the candidate hears from us as an application enters a stage; a broken date is answered by mail. */
export async function promiseAtStage(
  tx: Tx,
  ctx: BaseCtx,
  applicationId: string,
  stage: Stage,
): Promise<void> {
  const { promisedFor, tell } = await promiseQuietly(tx, ctx, applicationId, stage);
  if (tell && promisedFor !== null) await tellNewDate(tx, ctx, { applicationId, promisedFor, late: true });
}

/** The same without a mail, for an application that arrives or comes back: that is news of its own. */
export async function promiseQuietly(
  tx: Tx,
  ctx: BaseCtx,
  applicationId: string,
  stage: Stage,
): Promise<EnteredPromise> {
  const application = await tx.application.findFirstOrThrow({
    where: { id: applicationId },
    select: { id: true, openingId: true, candidateId: true, promisedFor: true },
  });
  const rules = promiseRulesOf(await loadPromiseSettings(tx, ctx.now));
  const current = application.promisedFor;
  const entered = promiseOnEntering({ current, stage, now: ctx.now, rules });
  await keepPromisedDate(tx, ctx, application, entered.promisedFor);
  return entered;
}

/**
 * Queues the mail with a new date. One that still waits with an older date is taken back first, so that a candidate
 * reads of one change once.
 */
export async function tellNewDate(
  tx: Tx,
  ctx: BaseCtx,
  input: { readonly applicationId: string; readonly promisedFor: string; readonly late: boolean },
): Promise<void> {
  const { applicationId, promisedFor, late } = input;
  const [{ candidate, opening, ...application }, company] = await Promise.all([
    tx.application.findFirstOrThrow({
      where: { id: applicationId },
      select: {
        id: true,
        linkVersion: true,
        candidate: { select: { id: true, name: true, email: true } },
        opening: { select: { title: true, recruiter: { select: { name: true } } } },
      },
    }),
    loadPromiseSettings(tx, ctx.now),
  ]);
  for (const mailId of await waitingMails(tx, applicationId, "new-date"))
    await takeBackMail(tx, ctx, { mailId });
  await queueMail(tx, ctx, {
    template: "new-date",
    props: {
      candidateName: candidate.name,
      companyName: company.name,
      openingTitle: opening.title,
      statusUrl: candidateLink(ctx, application),
      promisedFor,
      late,
      signedBy: opening.recruiter.name,
    },
    to: { email: candidate.email, name: candidate.name },
    candidateId: candidate.id,
    applicationId,
    idempotencyKey: `new-date:${applicationId}:${promisedFor}:${ctx.now.getTime()}`,
  });
}
