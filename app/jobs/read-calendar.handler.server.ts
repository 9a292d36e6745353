import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { readCalendarJob } from "#app/use-cases/people/read-calendar.job.server.ts";
import { readCalendar } from "#app/use-cases/people/read-calendar.server.ts";

/** Reads one calendar and keeps when its owner is busy. */
export function readCalendarHandler(services: Services): JobHandler<{ feedId: string }> {
  return {
    job: readCalendarJob,
    async handle({ feedId }) {
      const outcome = await readCalendar(systemContext(services), feedId);
      if (outcome === "failed") services.log.warn({ event: "calendars.not_read", feedId });
    },
  };
}
