import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { tellGapsJob } from "#app/use-cases/interviews/tell-gaps.job.server.ts";
import { tellGaps } from "#app/use-cases/interviews/tell-gaps.server.ts";

/** Tells recruiters of gaps in running loops. */
export function tellGapsHandler(services: Services): JobHandler<object> {
  return { job: tellGapsJob, handle: () => tellGaps(systemContext(services)) };
}
