import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { checkImportJob } from "#app/use-cases/imports/check-import.job.server.ts";
import { checkImport } from "#app/use-cases/imports/check-import.server.ts";
import { orStop } from "./or-stop.server.ts";

/** Makes the dry run of an import. */
export function checkImportHandler(services: Services): JobHandler<{ importId: string }> {
  return {
    job: checkImportJob,
    handle: ({ importId }, run) =>
      orStop(services, importId, run, () => checkImport(systemContext(services), importId)),
  };
}
