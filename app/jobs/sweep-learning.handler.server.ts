import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { sweepLearningJob } from "#app/use-cases/debriefs/sweep-learning.job.server.ts";
import { sweepLearning } from "#app/use-cases/debriefs/sweep-learning.server.ts";

/** Enqueues learning for decided loops that were missed. */
export function sweepLearningHandler(services: Services): JobHandler<object> {
  return {
    job: sweepLearningJob,
    async handle() {
      const found = await sweepLearning(systemContext(services));
      if (found > 0) services.log.info({ event: "learning.behind", found });
    },
  };
}
