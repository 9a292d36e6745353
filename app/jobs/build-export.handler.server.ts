import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { buildExportJob } from "#app/use-cases/exports/build-export.job.server.ts";
import { buildExport, failExport } from "#app/use-cases/exports/build-export.server.ts";

/** Writes everything into one zip; after the last try the page says that it could not be done. */
export function buildExportHandler(services: Services): JobHandler<{ exportId: string }> {
  return {
    job: buildExportJob,
    async handle({ exportId }, run) {
      try {
        await buildExport(systemContext(services), exportId);
      } catch (error) {
        if (run.lastAttempt) await failExport(systemContext(services), exportId);
        throw error;
      }
    },
  };
}
