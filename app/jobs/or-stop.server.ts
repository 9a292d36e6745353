import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobRun } from "#app/platform/jobs/jobs.server.ts";
import { stopImport } from "#app/use-cases/imports/stop-import.server.ts";

const UNEXPECTED =
  "Something unexpected happened, and trying again did not help. An admin finds it in the log.";

/**
 * Runs a step of an import. A refusal is final and is told on the import's page; anything else is tried again, and told
 * after the last try.
 */
export async function orStop(
  services: Services,
  importId: string,
  run: JobRun,
  step: () => Promise<void>,
): Promise<void> {
  try {
    await step();
  } catch (error) {
    const final = error instanceof Error && ["Refusal", "ImportZipError", "TableError"].includes(error.name);
    if (!final && !run.lastAttempt) throw error;
    await stopImport(systemContext(services), importId, final ? error.message : UNEXPECTED);
    if (!final) throw error;
  }
}
