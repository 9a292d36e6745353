import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Takes a checked import in, chunk by chunk; goes on where it was broken off. */
export const takeImportJob = defineJob({
  name: "take-import",
  payload: z.object({ importId: z.string() }),
  retryLimit: 20,
  retryDelayMaxSeconds: 60,
  expireSeconds: 6 * 3600,
});
