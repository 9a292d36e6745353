import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Sends the reminders that are owed, a few minutes after their time at most. */
export const sendRemindersJob = defineJob({
  name: "send-reminders",
  payload: z.object({}),
  cron: "*/5 * * * *",
});
