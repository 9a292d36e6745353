import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Reads the text of one stored file, in a process of its own. */
export const readResumeJob = defineJob({
  name: "read-resume",
  payload: z.object({ documentId: z.string() }),
  retryLimit: 3,
});
