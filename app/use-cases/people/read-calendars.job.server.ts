import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Every half hour: has every calendar read anew. */
export const readCalendarsJob = defineJob({
  name: "read-calendars",
  payload: z.object({}),
  cron: "*/30 * * * *",
});
