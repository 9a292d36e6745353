import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { tellAboutPlanJob } from "#app/use-cases/interviews/tell-about-plan.job.server.ts";
import { tellAboutPlan } from "#app/use-cases/interviews/tell-about-plan.server.ts";

/** Writes the mail to an interviewer whose plan is another one now. */
export function tellAboutPlanHandler(
  services: Services,
): JobHandler<{ readonly interviewId: string; readonly eventId: string }> {
  return { job: tellAboutPlanJob, handle: (payload) => tellAboutPlan(systemContext(services), payload) };
}
