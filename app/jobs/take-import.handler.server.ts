import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { takeImportJob } from "#app/use-cases/applications/take-import.job.server.ts";
import { takeImport } from "#app/use-cases/applications/take-import.server.ts";
import { orStop } from "./or-stop.server.ts";

/** Takes an import in; when the server stops it goes on at the next start. */
export function takeImportHandler(services: Services): JobHandler<{ importId: string }> {
  return {
    job: takeImportJob,
    async handle({ importId }, run) {
      await orStop(services, importId, run, () =>
        takeImport(systemContext(services), importId, () => !run.signal.aborted),
      );
      run.signal.throwIfAborted();
    },
  };
}
