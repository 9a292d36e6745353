import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Every night: looks for decided loops that nothing was learnt from yet, or by older rules. */
export const sweepLearningJob = defineJob({
  name: "sweep-learning",
  payload: z.object({}),
  cron: "23 3 * * *",
});
