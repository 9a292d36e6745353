import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Takes files from the disk that nobody keeps, those of an erased candidate above all; the keys are random names that say nothing of anybody. */
export const removeFilesJob = defineJob({
  name: "remove-files",
  retryLimit: 30,
  payload: z.object({ keys: z.array(z.string()) }),
});
