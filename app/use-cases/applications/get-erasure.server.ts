import { NOT_LEFT } from "#app/hiring/mail/mail-state.ts";
import { canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { runningMessage } from "#app/hiring/applications/erasure.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadCandidate } from "#app/platform/db/sight.server.ts";

/**
 * What erasing a candidate would take and what it would leave, for the page that asks for confirmation: counts, the
 * applications that are still open, and `held`, why it cannot be done at this moment. Refuses whoever may not erase,
 * and a candidate who has been erased.
 */
export async function getErasure(ctx: Ctx, candidateId: string) {
  const loaded = await loadCandidate(ctx.db, candidateId);
  if (!loaded) throw notFound("This candidate");
  requireAllowed(canOnCandidate(ctx.actor, "erase", loaded.subject), "This candidate");
  if (loaded.row.erasedAt) throw conflict("This candidate has been erased already.");
  if (loaded.row.mergedIntoId)
    throw conflict("This file was merged into another one of the same person. Erase that one.");
  const ofCandidate = { application: { candidateId } };
  const [applications, documents, waitingMails, interviews, running] = await Promise.all([
    ctx.db.application.findMany({
      where: { candidateId },
      orderBy: { createdAt: "desc" },
      select: { id: true, stage: true, disposition: true, opening: { select: { title: true } } },
    }),
    ctx.db.document.count({ where: { candidateId } }),
    ctx.db.mail.count({ where: { OR: [{ candidateId }, ofCandidate], state: { in: [...NOT_LEFT] } } }),
    ctx.db.interview.groupBy({ by: ["state"], where: ofCandidate, _count: true }),
    ctx.db.interview.findFirst({
      where: { ...ofCandidate, state: "in_progress" },
      select: { name: true, interviewer: { select: { name: true } } },
    }),
  ]);
  const count = (state: string) => interviews.find((row) => row.state === state)?._count ?? 0;
  return {
    candidate: { id: candidateId, name: loaded.row.name },
    applications,
    counts: { documents, waitingMails, held: count("completed"), booked: count("scheduled") },
    held: running ? runningMessage({ name: running.name, interviewerName: running.interviewer.name }) : null,
  };
}
