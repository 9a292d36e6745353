import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { tellAboutBookedDayJob } from "#app/use-cases/interviews/tell-about-booked-day.job.server.ts";
import {
  tellAboutBookedDay,
  type BookedDay,
} from "#app/use-cases/interviews/tell-about-booked-day.server.ts";

/** Writes the invitations to a day that was booked at once. */
export function tellAboutBookedDayHandler(services: Services): JobHandler<BookedDay> {
  return {
    job: tellAboutBookedDayJob,
    handle: (payload) => tellAboutBookedDay(systemContext(services), payload),
  };
}
