import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Every ten minutes: looks for mails that nobody is working on although their time has come. */
export const sweepOutboxJob = defineJob({
  name: "sweep-outbox",
  payload: z.object({}),
  cron: "*/10 * * * *",
});
