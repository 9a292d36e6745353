import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Every quarter of an hour: removes exports whose time is over. */
export const sweepExportsJob = defineJob({
  name: "sweep-exports",
  payload: z.object({}),
  cron: "*/15 * * * *",
});
