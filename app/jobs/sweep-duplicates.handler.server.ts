import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { sweepDuplicatesJob } from "#app/use-cases/candidates/sweep-duplicates.job.server.ts";
import { sweepDuplicates } from "#app/use-cases/candidates/sweep-duplicates.server.ts";

/** Compares the files of candidates in the background. */
export function sweepDuplicatesHandler(services: Services): JobHandler<object> {
  return {
    job: sweepDuplicatesJob,
    async handle() {
      const swept = await sweepDuplicates(systemContext(services));
      if (swept.compared > 0) services.log.info({ event: "candidates.compared", ...swept });
    },
  };
}
