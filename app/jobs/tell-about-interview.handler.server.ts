import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { tellAboutInterviewJob } from "#app/use-cases/interviews/tell-about-interview.job.server.ts";
import { tellAboutInterview } from "#app/use-cases/interviews/tell-about-interview.server.ts";
import type { Telling } from "#app/use-cases/interviews/tell-about-interview.server.ts";

/** Writes the mails about a booked, changed or cancelled interview. */
export function tellAboutInterviewHandler(services: Services): JobHandler<Telling> {
  return {
    job: tellAboutInterviewJob,
    handle: (telling) => tellAboutInterview(systemContext(services), telling),
  };
}
