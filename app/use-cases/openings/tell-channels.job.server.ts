import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Every minute: tells chat channels what has happened at their openings. */
export const tellChannelsJob = defineJob({
  name: "tell-channels",
  payload: z.object({}),
  cron: "* * * * *",
});
