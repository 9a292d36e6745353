import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { readAnewJob } from "#app/use-cases/applications/read-anew.job.server.ts";
import { readAnew } from "#app/use-cases/applications/read-anew.server.ts";

/** Enqueues the resumes that older rules read. */
export function readAnewHandler(services: Services): JobHandler<object> {
  return {
    job: readAnewJob,
    async handle() {
      const found = await readAnew(systemContext(services));
      if (found > 0) services.log.info({ event: "resumes.read_anew", found });
    },
  };
}
