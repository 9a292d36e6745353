import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Writes the digests of those for whom it is morning; zones differ by quarters of an hour. */
export const sendDigestsJob = defineJob({
  name: "send-digests",
  payload: z.object({}),
  cron: "*/15 * * * *",
});
