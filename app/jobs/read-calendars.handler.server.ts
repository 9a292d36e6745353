import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { readCalendarsJob } from "#app/use-cases/people/read-calendars.job.server.ts";
import { readCalendars } from "#app/use-cases/people/read-calendars.server.ts";

/** Has every calendar read anew. */
export function readCalendarsHandler(services: Services): JobHandler<object> {
  return {
    job: readCalendarsJob,
    async handle() {
      await readCalendars(systemContext(services));
    },
  };
}
