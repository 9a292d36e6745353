import { resumeFault } from "#app/hiring/applications/resume-file.ts";
import { mayBeRead } from "#app/hiring/access/reading.policy.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { extractText } from "#app/platform/files/extract-text.server.ts";

/**
 * Reads the text of a stored file in a process of its own and keeps it beside the original. Takes the document's
 * id. A file that cannot be read is marked with the reason for people; the original stays and the application goes
 * on. Reading twice does no harm.
 */
export async function readResume(ctx: SystemCtx, documentId: string): Promise<void> {
  const document = await ctx.db.document.findFirst({ where: { id: documentId } });
  if (!document || !mayBeRead(document.textState)) return;
  const { fileType, bytes } = document;
  const fault = resumeFault({ fileType, typeName: fileType, bytes, encrypted: false });
  const read = fault
    ? ({ ok: false, message: fault } as const)
    : await extractText({ path: ctx.files.pathOf(document.storageKey) });
  await inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, textState: "waiting" },
      data: read.ok
        ? { textState: "read", text: read.text, pages: read.pages ?? null, textProblem: null }
        : { textState: "failed", textProblem: read.message },
    });
    if (count === 0) return;
    await appendEvent(tx, ctx, {
      type: read.ok ? "document.read" : "document.unreadable",
      subject: { kind: "document", id: documentId },
      candidateId: document.candidateId,
      applicationId: document.applicationId,
      before: { textState: document.textState, kind: document.kind },
      after: read.ok ? { characters: read.text.length } : { problem: read.message },
    });
  });
}
