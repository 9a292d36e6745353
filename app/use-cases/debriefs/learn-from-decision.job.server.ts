import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Learns from a loop once it has been decided: enqueued with the decision, and again where rules have changed. */
export const learnFromDecisionJob = defineJob({
  name: "learn-from-decision",
  payload: z.object({ applicationId: z.string() }),
  retryLimit: 3,
});
