import { canOnImport } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { choicesFaults, ChoicesSchema, type ImportChoices } from "#app/hiring/imports/choices.ts";
import { mayStep, whyNoStep } from "#app/hiring/imports/import-systems.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { checkImportJob } from "./check-import.job.server.ts";
import { loadImport, lockForStep } from "./internal/load-import.server.ts";
import { surveyImport } from "./internal/survey-import.server.ts";

/**
 * Keeps what a person chose for an import's columns, openings and stages, and has the dry run made. When the choice of
 * columns, delimiter or encoding changes what is found in the file, that is shown again first. Answers whether the
 * check was begun. Refuses an import that is not waiting for this, and choices that lack something.
 */
export async function mapImport(
  ctx: Ctx,
  importId: string,
  chosen: ImportChoices,
  { lookAgain }: { readonly lookAgain: boolean },
): Promise<{ checking: boolean }> {
  requireAllowed(canOnImport(ctx.actor, "change"), "This import");
  const { row, files, survey, choices: before } = await loadImport(ctx.db, importId);
  if (!mayStep(row.state, "check") || !before || !survey) throw conflict(whyNoStep(row.state));
  const reread = survey.table !== null && (lookAgain || changesRecords(before, chosen));
  const seen = reread ? await surveyImport(ctx, files, chosen) : { survey, choices: chosen };
  const choices = ChoicesSchema.parse(seen.choices);
  const faults = choicesFaults(choices, seen.survey.table);
  const [fault] = Object.values(faults);
  if (!lookAgain && fault !== undefined) throw invalid(fault, faults);
  const checking = !lookAgain && !reread;
  await inTransaction(ctx.db, async (tx) => {
    await lockForStep(tx, importId, "check");
    await tx.import.update({
      where: { id: importId },
      data: {
        survey: seen.survey,
        choices,
        rows: seen.survey.people,
        cursor: 0,
        ...(checking ? { state: "checking" as const } : {}),
      },
    });
    await appendEvent(tx, ctx, {
      type: "import.mapped",
      subject: { kind: "import", id: importId },
      before: { state: "mapping", columns: [...before.columns] },
      after: { state: checking ? "checking" : "mapping", columns: [...choices.columns] },
    });
    if (checking) await ctx.jobs.enqueue(tx, checkImportJob, { importId });
  });
  return { checking };
}

/** Whether other columns, another delimiter or another encoding give other openings and stages. */
function changesRecords(before: ImportChoices, now: ImportChoices): boolean {
  const telling = (choices: ImportChoices) => [choices.columns, choices.delimiter, choices.encoding];
  return JSON.stringify(telling(before)) !== JSON.stringify(telling(now));
}
