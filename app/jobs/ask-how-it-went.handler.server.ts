import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { askHowItWentJob } from "#app/use-cases/interviews/ask-how-it-went.job.server.ts";
import { askHowItWent } from "#app/use-cases/interviews/ask-how-it-went.server.ts";

/** Writes the mail that asks a candidate how their interviews went. */
export function askHowItWentHandler(services: Services): JobHandler<{ readonly applicationId: string }> {
  return {
    job: askHowItWentJob,
    handle: (payload) => askHowItWent(systemContext(services), payload),
  };
}
