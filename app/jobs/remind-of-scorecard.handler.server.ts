import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { remindOfScorecardJob } from "#app/use-cases/scorecards/remind-of-scorecard.job.server.ts";
import { remindOfScorecard } from "#app/use-cases/scorecards/remind-of-scorecard.server.ts";

/** Writes the reminder of a scorecard that is due. */
export function remindOfScorecardHandler(services: Services): JobHandler<{ readonly interviewId: string }> {
  return {
    job: remindOfScorecardJob,
    handle: (payload) => remindOfScorecard(systemContext(services), payload),
  };
}
