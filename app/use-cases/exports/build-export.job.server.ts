import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Writes everything into one zip. */
export const buildExportJob = defineJob({
  name: "build-export",
  payload: z.object({ exportId: z.string() }),
  retryLimit: 3,
  expireSeconds: 3 * 3600,
});
