import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { removeFilesJob } from "#app/use-cases/applications/remove-files.job.server.ts";
import { removeFiles } from "#app/use-cases/applications/remove-files.server.ts";

/** Takes the files of an erased candidate from the disk. */
export function removeFilesHandler(services: Services): JobHandler<{ keys: string[] }> {
  return {
    job: removeFilesJob,
    handle: ({ keys }) => removeFiles(systemContext(services), keys),
  };
}
