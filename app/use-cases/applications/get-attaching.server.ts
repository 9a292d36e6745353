import { canOnDocument } from "#app/hiring/access/documents.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadAttaching, requireStillThere } from "./internal/attaching.server.ts";

/** Whose application a resume is added to. Refuses people who do not keep files, and erased candidates. */
export async function getAttaching(ctx: Ctx, applicationId: string) {
  const { candidate, opening, subject } = await loadAttaching(ctx.db, applicationId);
  requireAllowed(canOnDocument(ctx.actor, "upload", subject), "This application");
  requireStillThere(candidate);
  return { applicationId, candidateName: candidate.name, openingTitle: opening.title };
}
