import { notFound } from "#app/hiring/refusal.ts";
import { readCandidateToken } from "#app/platform/auth/candidate-link.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";

/** The application that a private link opens. Refuses forged, ended and incomplete links alike. */
export async function applicationOfLink(tx: Db | Tx, ctx: VisitorCtx, token: string) {
  const linked = readCandidateToken(ctx.secret, token);
  const application = linked
    ? await tx.application.findFirst({
        where: { id: linked.id, linkVersion: linked.linkVersion },
        include: {
          candidate: true,
          opening: { include: { recruiter: true, hiringManager: true } },
        },
      })
    : null;
  if (!application) throw notFound("This page");
  const asCandidate = { ...ctx, eventActor: { kind: "candidate", id: application.candidateId } as const };
  return { application, asCandidate };
}
