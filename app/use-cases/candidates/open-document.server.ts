import { canOnDocument } from "#app/hiring/access/documents.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { forbidden, notFound } from "#app/hiring/refusal.ts";
import { HIDDEN_ORIGINAL } from "#app/hiring/screening/blind.ts";
import { secondReader } from "#app/hiring/screening/looks.ts";
import { isHiddenFromBlind } from "#app/platform/db/blind-reading.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadApplication, loadCandidate } from "#app/platform/db/sight.server.ts";

/**
 * A candidate's file as it arrived: name, type and storage key. A file that belongs to one application is for
 * those who see that application. Refuses with "not found" everybody else, and whoever reads blind while the resume waits.
 */
export async function openDocument(ctx: Ctx, documentId: string) {
  const document = await ctx.db.document.findFirst({ where: { id: documentId } });
  const candidate = document ? await loadCandidate(ctx.db, document.candidateId) : null;
  if (!document || !candidate) throw notFound("This file");
  const application = document.applicationId ? await loadApplication(ctx.db, document.applicationId) : null;
  const subject = application
    ? { ...candidate.subject, applications: [application.subject] }
    : candidate.subject;
  requireAllowed(canOnDocument(ctx.actor, "download", subject), "This file");
  if (await isHiddenFromBlind(ctx.db, secondReader(ctx), document)) throw forbidden(HIDDEN_ORIGINAL);
  const { fileName, fileType, bytes, storageKey } = document;
  return { fileName, fileType, bytes, storageKey };
}
