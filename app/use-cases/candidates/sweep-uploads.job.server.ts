import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Every night: removes what uploads that broke off left on disk. */
export const sweepUploadsJob = defineJob({
  name: "sweep-uploads",
  payload: z.object({}),
  cron: "20 3 * * *",
});
