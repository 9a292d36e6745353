import { canOnDocument } from "#app/hiring/access/documents.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { forbidden } from "#app/hiring/refusal.ts";
import { HIDDEN_ORIGINAL } from "#app/hiring/screening/blind.ts";
import { secondReader } from "#app/hiring/screening/looks.ts";
import { isHiddenFromBlind } from "#app/platform/db/blind-reading.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadReadPages } from "#app/platform/db/resume-readings.server.ts";
import { loadChecked } from "./internal/load-checked.server.ts";

/**
 * What was read in one resume beside its pages: every value with how sure it is, where it stands and who said so.
 * Refuses with "not found" whoever may not read the file itself, and whoever
 * reads blind while the resume waits.
 */
export async function getResume(ctx: Ctx, documentId: string) {
  const { document, candidate, subject, profile } = await loadChecked(ctx.db, documentId);
  requireAllowed(canOnDocument(ctx.actor, "view", subject), "This resume");
  if (await isHiddenFromBlind(ctx.db, secondReader(ctx), document)) throw forbidden(HIDDEN_ORIGINAL);
  const mayCheck = canOnDocument(ctx.actor, "check", subject).allowed && !candidate.erasedAt;
  const pages = profile ? await loadReadPages(ctx.db, documentId) : [];
  const { id, fileName, fileType, applicationId, textState, textProblem } = document;
  return {
    document: { id, fileName, fileType, applicationId, textState, textProblem },
    candidate: { id: candidate.id, name: candidate.name },
    profile,
    pages: pages.map(({ number, width, height, runs }) => ({
      number,
      width,
      height,
      runs: runs.map(({ text, x, y, width: wide, size, bold }) => ({ text, x, y, width: wide, size, bold })),
    })),
    mayCheck,
  };
}
