import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { sendRemindersJob } from "#app/use-cases/reminders/send-reminders.job.server.ts";
import { sendReminders } from "#app/use-cases/reminders/send-reminders.server.ts";

/** Sends the reminders that are owed. */
export function sendRemindersHandler(services: Services): JobHandler<object> {
  return { job: sendRemindersJob, handle: () => sendReminders(systemContext(services)) };
}
