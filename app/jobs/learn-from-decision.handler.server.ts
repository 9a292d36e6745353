import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { learnFromDecisionJob } from "#app/use-cases/debriefs/learn-from-decision.job.server.ts";
import { learnFromDecision } from "#app/use-cases/debriefs/learn-from-decision.server.ts";

/** Learns from a loop that has been decided. */
export function learnFromDecisionHandler(services: Services): JobHandler<{ readonly applicationId: string }> {
  return {
    job: learnFromDecisionJob,
    handle: (payload) => learnFromDecision(systemContext(services), payload),
  };
}
