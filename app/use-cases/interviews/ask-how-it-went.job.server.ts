import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Asks a candidate how their interviews went; enqueued whenever one is finished. */
export const askHowItWentJob = defineJob({
  name: "ask-how-it-went",
  payload: z.object({ applicationId: z.string() }),
});
