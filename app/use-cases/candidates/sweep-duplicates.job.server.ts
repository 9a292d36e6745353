import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Every ten minutes: files whose keys are missing or old are compared with everybody's, and colleagues recognised. */
export const sweepDuplicatesJob = defineJob({
  name: "sweep-duplicates",
  payload: z.object({}),
  cron: "*/10 * * * *",
  expireSeconds: 900,
});
