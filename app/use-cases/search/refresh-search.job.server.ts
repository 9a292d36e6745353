import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Every minute: what was written into shared notes since the last time can be found. */
export const refreshSearchJob = defineJob({
  name: "refresh-search",
  payload: z.object({}),
  cron: "* * * * *",
});
