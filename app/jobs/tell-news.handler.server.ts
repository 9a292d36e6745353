import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { tellNewsJob } from "#app/platform/outbox/tell-news.job.server.ts";
import { tellNews } from "#app/use-cases/reminders/tell-news.server.ts";

/** Puts an event into the inboxes of those whom it concerns. */
export function tellNewsHandler(services: Services): JobHandler<{ readonly eventId: string }> {
  return { job: tellNewsJob, handle: (payload) => tellNews(systemContext(services), payload) };
}
