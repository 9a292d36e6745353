import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { sendDigestsJob } from "#app/use-cases/reminders/send-digests.job.server.ts";
import { sendDigests } from "#app/use-cases/reminders/send-digests.server.ts";

/** Writes the digests of the morning. */
export function sendDigestsHandler(services: Services): JobHandler<object> {
  return { job: sendDigestsJob, handle: () => sendDigests(systemContext(services)) };
}
