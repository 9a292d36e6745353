import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { sweepHoldsJob } from "#app/use-cases/interviews/sweep-holds.job.server.ts";
import { sweepHolds } from "#app/use-cases/interviews/sweep-holds.server.ts";

/** Frees people on held days whose time is over. */
export function sweepHoldsHandler(services: Services): JobHandler<object> {
  return {
    job: sweepHoldsJob,
    async handle() {
      const ended = await sweepHolds(systemContext(services));
      if (ended > 0) services.log.info({ event: "holds.ran_out", ended });
    },
  };
}
