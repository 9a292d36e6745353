import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { refreshSearchJob } from "#app/use-cases/search/refresh-search.job.server.ts";
import { refreshSearch } from "#app/use-cases/search/refresh-search.server.ts";

/** Lets shared notes be found that changed since the last minute. */
export function refreshSearchHandler(services: Services): JobHandler<object> {
  return {
    job: refreshSearchJob,
    async handle() {
      await refreshSearch(systemContext(services));
    },
  };
}
