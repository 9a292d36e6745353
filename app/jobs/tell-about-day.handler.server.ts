import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { tellAboutDayJob } from "#app/use-cases/interviews/tell-about-day.job.server.ts";
import { tellAboutDay } from "#app/use-cases/interviews/tell-about-day.server.ts";

/** Writes the mails about changes to booked interviews. */
export function tellAboutDayHandler(services: Services): JobHandler<{
  readonly applicationId: string;
  readonly eventId: string;
}> {
  return {
    job: tellAboutDayJob,
    handle: (payload) => tellAboutDay(systemContext(services), payload),
  };
}
