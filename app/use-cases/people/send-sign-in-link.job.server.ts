import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Enqueued for every address that asks, known or not, so that the answer takes the same time for both. */
export const sendSignInLinkJob = defineJob({
  name: "send-sign-in-link",
  payload: z.object({ email: z.string(), to: z.string().nullable() }),
});
