import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { sweepExportsJob } from "#app/use-cases/exports/sweep-exports.job.server.ts";
import { sweepExports } from "#app/use-cases/exports/sweep-exports.server.ts";

/** Removes exports whose time is over. */
export function sweepExportsHandler(services: Services): JobHandler<object> {
  return {
    job: sweepExportsJob,
    async handle() {
      const removed = await sweepExports(systemContext(services));
      if (removed > 0) services.log.info({ event: "exports.removed", removed });
    },
  };
}
