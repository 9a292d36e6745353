import { ChoicesSchema, SurveySchema } from "#app/hiring/imports/choices.ts";
import { mayStep, whyNoStep, type ImportStep } from "#app/hiring/imports/import-systems.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { storedFiles } from "#app/platform/imports/import-files.server.ts";

/** An import's row with its parts read; survey and choices are null once it has ended. */
export async function loadImport(db: Db | Tx, importId: string) {
  const row = await db.import.findUnique({ where: { id: importId } });
  if (!row) throw notFound("This import");
  const survey = SurveySchema.safeParse(row.survey);
  const choices = ChoicesSchema.safeParse(row.choices);
  return {
    row,
    files: storedFiles(row.files),
    survey: survey.success ? survey.data : null,
    choices: choices.success ? choices.data : null,
  };
}

/** Locks an import for a step that a person takes. Refuses a step that does not fit its state any more. */
export async function lockForStep(tx: Tx, importId: string, step: ImportStep) {
  await tx.$queryRaw`SELECT id FROM "Import" WHERE id = ${importId} FOR UPDATE`;
  const loaded = await loadImport(tx, importId);
  if (!mayStep(loaded.row.state, step)) throw conflict(whyNoStep(loaded.row.state));
  return loaded;
}
