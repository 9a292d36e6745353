import { resumeFault } from "#app/hiring/applications/resume-file.ts";
import { mayBeRead, mayBeReadAnew } from "#app/hiring/access/reading.policy.ts";
import { checkProfile } from "#app/hiring/resumes/checked-profile.ts";
import { READER_VERSION } from "#app/hiring/resumes/read-resume.ts";
import { namedValues } from "#app/hiring/search/read-values.ts";
import { compareHeld } from "#app/hiring/candidates/duplicates.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lookForContacts } from "#app/platform/db/duplicates.server.ts";
import { loadReadings } from "#app/platform/db/resume-readings.server.ts";
import { extractText } from "#app/platform/files/extract-text.server.ts";
import { lookForEmployers } from "./internal/compare-file.server.ts";
import { readProfile, type ReadProfile } from "./internal/read-profile.server.ts";

type ReadableDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>;

/**
 * Reads a stored file in a sealed process and keeps its text and what it says of the candidate beside the original.
 * Takes the document's id. A file that cannot be read is marked with the reason for people; the original stays and
 * the application goes on. Reading twice does no harm; a file that an older version of the rules read is read anew,
 * and what people said of it stays. Files with the same addresses, numbers, links or resume, and those of the same name
 * with an employer in common, are suggested as one person's.
 */
export async function readResume(ctx: SystemCtx, documentId: string): Promise<void> {
  const document = await findDocument(ctx, documentId);
  if (!document) return;
  const anew =
    document.kind === "resume" &&
    mayBeReadAnew(document.textState, document.reading?.readerVersion ?? null, READER_VERSION);
  if (!anew && !mayBeRead(document.textState)) return;
  const { fileType, fileName, bytes } = document;
  const fault = resumeFault({ fileType, typeName: fileType, bytes, encrypted: false });
  const read: ReadProfile = fault
    ? { ok: false, message: fault }
    : await readProfile(extractText, { path: ctx.files.pathOf(document.storageKey), fileName });
  await inTransaction(ctx.db, async (tx) => {
    if (anew) await keepAnew(tx, ctx, document, read);
    else await keepFirst(tx, ctx, document, read);
  });
}

function findDocument(ctx: SystemCtx, id: string) {
  return ctx.db.document.findFirst({
    where: { id },
    include: { reading: { select: { readerVersion: true } } },
  });
}

async function keepFirst(
  tx: Tx,
  ctx: SystemCtx,
  document: ReadableDocument,
  read: ReadProfile,
): Promise<void> {
  const { count } = await tx.document.updateMany({
    where: { id: document.id, textState: "waiting" },
    data: read.ok
      ? {
          textState: "read",
          text: read.extraction.text,
          pages: read.extraction.pages ?? null,
          textProblem: null,
        }
      : { textState: "failed", textProblem: read.message },
  });
  if (count === 0) return;
  if (read.ok && document.kind === "resume") {
    await keepReading(tx, ctx, document, read);
    await lookForEmployers(tx, ctx, {
      candidateId: document.candidateId,
      employers: read.profile.employment.flatMap(({ company }) => (company ? [company.value] : [])),
    });
  }
  if (document.kind === "resume") await lookForContacts(tx, ctx, document.candidateId, compareHeld);
  await appendEvent(tx, ctx, {
    type: read.ok ? "document.read" : "document.unreadable",
    ...aboutDocument(document),
    before: { textState: document.textState, kind: document.kind },
    after: read.ok
      ? { characters: read.extraction.text.length, readerVersion: READER_VERSION }
      : { problem: read.message },
  });
}

/** What could be read once stays when it cannot be read today. */
async function keepAnew(
  tx: Tx,
  ctx: SystemCtx,
  document: ReadableDocument,
  read: ReadProfile,
): Promise<void> {
  if (!read.ok) return;
  await keepReading(tx, ctx, document, read);
  await lookForContacts(tx, ctx, document.candidateId, compareHeld);
  await appendEvent(tx, ctx, {
    type: "document.read_anew",
    ...aboutDocument(document),
    before: { readerVersion: document.reading?.readerVersion ?? null },
    after: { readerVersion: READER_VERSION },
  });
}

function aboutDocument({ id, candidateId, applicationId }: ReadableDocument) {
  return { subject: { kind: "document", id }, candidateId, applicationId } as const;
}

async function keepReading(
  tx: Tx,
  ctx: SystemCtx,
  { id: documentId, candidateId }: ReadableDocument,
  { profile, extraction }: ReadProfile & { ok: true },
): Promise<void> {
  // Through JSON once, as the database will give it back: without what is undefined.
  const [kept, pages] = JSON.parse(JSON.stringify([profile, extraction.layout])) as [object, object];
  const corrections = (await loadReadings(tx, [documentId])).get(documentId)?.corrections ?? [];
  const reading = {
    readerVersion: READER_VERSION,
    profile: kept,
    pages,
    named: [...namedValues(checkProfile(profile, corrections))],
    readAt: ctx.now,
  };
  await tx.resumeReading.upsert({
    where: { documentId },
    create: { documentId, candidateId, ...reading },
    update: reading,
  });
}
