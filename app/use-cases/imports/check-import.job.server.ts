import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** The dry run of an import: what would become of each person. */
export const checkImportJob = defineJob({
  name: "check-import",
  payload: z.object({ importId: z.string() }),
  retryLimit: 5,
  expireSeconds: 1800,
});
