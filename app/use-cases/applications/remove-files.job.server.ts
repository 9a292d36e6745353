import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Takes the files of an erased candidate from the disk; the keys are random names that say nothing of anybody. */
export const removeFilesJob = defineJob({
  name: "remove-files",
  retryLimit: 30,
  payload: z.object({ keys: z.array(z.string()) }),
});
