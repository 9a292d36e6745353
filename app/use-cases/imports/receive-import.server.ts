import { canOnImport } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { isZip, MOST_DATA_BYTES, type StoredImportFile } from "#app/platform/imports/import-files.server.ts";
import { surveyImport } from "./internal/survey-import.server.ts";

/** Files of one import that arrived, in the store. */
export type ReceivedImportFile = { readonly fileName: string; readonly key: string; readonly bytes: number };

/**
 * Takes uploaded files as a new import: recognises by content whose they are, and what is in them. Nothing of anybody
 * is taken in yet. Returns the import's id. Refuses no files, empty or oversized ones, and files that hold no people;
 * the caller removes the files then.
 */
export async function receiveImport(
  ctx: Ctx,
  received: readonly ReceivedImportFile[],
): Promise<{ importId: string }> {
  requireAllowed(canOnImport(ctx.actor, "create"), "This page");
  const [first] = received;
  if (!first) throw invalid("Choose the file to import.", { files: "Choose the file to import." });
  const files: StoredImportFile[] = [];
  for (const file of received) {
    const zip = file.bytes > 0 && (await isZip(ctx.files, file.key));
    const fault =
      file.bytes === 0
        ? `${file.fileName} is empty. Export it again.`
        : !zip && file.bytes > MOST_DATA_BYTES
          ? `${file.fileName} is larger than ${MOST_DATA_BYTES / 1024 / 1024} MB. Part it into several files.`
          : null;
    if (fault !== null) throw invalid(fault, { files: fault });
    files.push({ ...file, zip });
  }
  const { system, survey, choices } = await surveyImport(ctx, files, null);
  const fileName = (files.find((file) => !file.zip) ?? first).fileName;
  return inTransaction(ctx.db, async (tx) => {
    const created = await tx.import.create({
      data: {
        system,
        files,
        fileName,
        survey,
        choices,
        rows: survey.people,
        createdById: ctx.actor.id,
        createdAt: ctx.now,
      },
    });
    await appendEvent(tx, ctx, {
      type: "import.received",
      subject: { kind: "import", id: created.id },
      after: { system, people: survey.people, files: files.length },
    });
    return { importId: created.id };
  });
}
