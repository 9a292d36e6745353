import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Reads one calendar; when it fails, the next half hour tries again. */
export const readCalendarJob = defineJob({
  name: "read-calendar",
  payload: z.object({ feedId: z.string() }),
  retryLimit: 0,
  expireSeconds: 60,
});
