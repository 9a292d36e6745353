import {
  ChoicesSchema,
  stageKey,
  suggestOpening,
  type ImportChoices,
  type Survey,
} from "#app/hiring/imports/choices.ts";
import { suggestLanding } from "#app/hiring/imports/source-words.ts";
import type { ImportSystem } from "#app/hiring/imports/import-systems.ts";
import { invalid } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import type { StoredImportFile } from "#app/platform/imports/import-files.server.ts";
import { openFiles, surveyFiles, type TableChoices } from "./open-files.server.ts";

/** The openings that imported applications can be put to: everyone's but drafts. */
export async function listMappableOpenings(ctx: Pick<Ctx, "db">) {
  return ctx.db.opening.findMany({
    where: { state: { not: "draft" } },
    orderBy: [{ title: "asc" }, { createdAt: "desc" }],
    select: { id: true, title: true, state: true },
  });
}

export type SurveyedImport = {
  readonly system: ImportSystem;
  readonly survey: Survey;
  readonly choices: ImportChoices;
};

/**
 * Opens the files of an import, says what is in them, and suggests a choice for everything that has to be mapped.
 * Earlier choices for openings and stages are kept. Refuses files that hold nobody, with what to do.
 */
export async function surveyImport(
  ctx: Ctx,
  files: readonly StoredImportFile[],
  chosen: (Partial<TableChoices> & Partial<Pick<ImportChoices, "openings" | "stages">>) | null,
): Promise<SurveyedImport> {
  const company = await ctx.db.company.findFirst({ select: { timeZone: true } });
  const timeZone = chosen?.timeZone ?? company?.timeZone ?? "UTC";
  const { opened, survey } = await inWords(async () => {
    const opening = await openFiles(ctx.files, files, { timeZone, chosen });
    return { opened: opening, survey: await surveyFiles(opening) };
  });
  const openings = await listMappableOpenings(ctx);
  const order = survey.table?.dateOrder;
  const choices = ChoicesSchema.parse({
    columns: opened.table?.columns ?? [],
    delimiter: opened.table?.delimiter ?? "",
    encoding: opened.table?.encoding ?? "",
    dateOrder: chosen?.dateOrder ?? (order === "dmy" || order === "mdy" ? order : null),
    timeZone,
    openings: Object.fromEntries(
      survey.openings.map(({ word }) => [word, chosen?.openings?.[word] ?? suggestOpening(word, openings)]),
    ),
    stages: Object.fromEntries(
      survey.stages.map(({ stage, status }) => {
        const key = stageKey(stage, status);
        return [key, chosen?.stages?.[key] ?? suggestLanding(stage, status)];
      }),
    ),
  });
  return { system: opened.system, survey, choices };
}

/** What a reader says is wrong with a file is what the person is told. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const told = error instanceof Error && ["ImportZipError", "TableError"].includes(error.name);
    throw told ? invalid(error.message, { files: error.message }) : error;
  }
}
