import { mayChooseDay } from "#app/hiring/access/scheduling.policy.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { readCandidateToken } from "#app/platform/auth/candidate-link.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { lockLoop } from "./loop-plan.server.ts";

/** The id and link of the application that a private link opens; refuses forged and ended links alike. */
export async function linkedApplication(db: Db | Tx, ctx: VisitorCtx, token: string) {
  const linked = readCandidateToken(ctx.secret, token);
  const application = linked
    ? await db.application.findFirst({
        where: { id: linked.id, linkVersion: linked.linkVersion },
        include: { candidate: true, opening: { include: { recruiter: true, hiringManager: true } } },
      })
    : null;
  if (!application) throw notFound("This page");
  return application;
}

/**
 * The application of a private link for its candidate's own choice, its loop held until the transaction ends. Refuses
 * applications that are no longer in the pipeline, without saying what has become of them.
 */
export async function lockOwnLoop(tx: Tx, ctx: VisitorCtx, token: string) {
  const { id } = await linkedApplication(tx, ctx, token);
  await lockLoop(tx, id);
  const application = await linkedApplication(tx, ctx, token);
  const loaded = await loadApplication(tx, id);
  if (!loaded || !mayChooseDay(application)) {
    throw conflict("These times are no longer open. Your recruiter will write to you.");
  }
  const asCandidate = { ...ctx, eventActor: { kind: "candidate", id: application.candidateId } as const };
  return { application, row: loaded.row, asCandidate };
}
