import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Every hour: puts imports aside that nobody decided on. */
export const sweepImportsJob = defineJob({
  name: "sweep-imports",
  payload: z.object({}),
  cron: "35 * * * *",
});
