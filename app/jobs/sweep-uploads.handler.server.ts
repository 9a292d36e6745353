import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { sweepUploadsJob } from "#app/use-cases/candidates/sweep-uploads.job.server.ts";
import { sweepUploads } from "#app/use-cases/candidates/sweep-uploads.server.ts";

/** Removes what uploads that broke off left on disk. */
export function sweepUploadsHandler(services: Services): JobHandler<object> {
  return {
    job: sweepUploadsJob,
    async handle() {
      const removed = await sweepUploads(systemContext(services));
      if (removed > 0) services.log.info({ event: "files.unfinished_removed", removed });
    },
  };
}
