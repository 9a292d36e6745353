import { conflict, notFound } from "#app/hiring/refusal.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { loadApplication, loadCandidate } from "#app/platform/db/sight.server.ts";

/** Whose application a file would be added to, with the subject that the policy judges. */
export async function loadAttaching(db: Db | Tx, applicationId: string) {
  const application = await loadApplication(db, applicationId);
  const candidate = application ? await loadCandidate(db, application.row.candidateId) : null;
  if (!application || !candidate) throw notFound("This application");
  return {
    candidate: candidate.row,
    opening: application.row.opening,
    subject: { ...candidate.subject, applications: [application.subject] },
  };
}

/** Refuses an erased candidate. */
export function requireStillThere({ erasedAt }: { readonly erasedAt: Date | null }): void {
  if (erasedAt) throw conflict("This candidate was erased, so nothing is added any more.");
}
