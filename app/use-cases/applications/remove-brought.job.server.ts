import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Takes out again what an import brought, chunk by chunk, for the person who asked. */
export const removeBroughtJob = defineJob({
  name: "remove-brought",
  payload: z.object({ importId: z.string(), personId: z.string() }),
  retryLimit: 20,
  retryDelayMaxSeconds: 60,
  expireSeconds: 6 * 3600,
});
