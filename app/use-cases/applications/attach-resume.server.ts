import { canOnDocument } from "#app/hiring/access/documents.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { fullFault, resumeFault } from "#app/hiring/applications/resume-file.ts";
import type { ResumeFacts } from "#app/hiring/applications/resume-file.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadAttaching, requireStillThere } from "./internal/attaching.server.ts";
import { keepResume } from "./internal/receive-application.server.ts";
import type { StoredResume } from "./internal/receive-application.server.ts";

/**
 * Keeps a newer resume beside those that an application has already; the newest is read first. Returns the
 * document's id. Refuses files that are no resume or are here already, an eleventh file, people who do not keep files, and erased
 * candidates.
 */
export async function attachResume(
  ctx: Ctx,
  input: { readonly applicationId: string; readonly resume: (StoredResume & ResumeFacts) | null },
): Promise<{ readonly documentId: string }> {
  const { applicationId, resume } = input;
  return inTransaction(ctx.db, async (tx) => {
    const { candidate, subject } = await loadAttaching(tx, applicationId);
    requireAllowed(canOnDocument(ctx.actor, "upload", subject), "This application");
    await tx.$queryRaw`SELECT id FROM "Candidate" WHERE id = ${candidate.id} FOR UPDATE`;
    requireStillThere(await tx.candidate.findFirstOrThrow({ where: { id: candidate.id } }));
    if (!resume) throw invalid("Choose a file first.", { resume: "Choose a file first." });
    const fault = resumeFault(resume);
    if (fault) throw invalid(`${resume.fileName}: ${fault}`, { resume: fault });
    const full = fullFault(await tx.document.count({ where: { applicationId } }));
    if (full) throw conflict(full);
    const { key, fileName, fileType, bytes, sha256 } = resume;
    const same = await tx.document.findFirst({ where: { applicationId, sha256 } });
    if (same) throw conflict(`This very file is here already, as ${same.fileName}.`);
    const documentId = await keepResume(tx, ctx, {
      candidateId: candidate.id,
      applicationId,
      resume: { key, fileName, fileType, bytes, sha256 },
    });
    return { documentId };
  });
}
