import { z } from "zod";
import { defineJob } from "../jobs/jobs.server.ts";

/** Sends one mail of the outbox when its time has come. */
export const sendMailJob = defineJob({
  name: "send-mail",
  atOnce: 2,
  expireSeconds: 60,
  retryLimit: 10,
  payload: z.object({ mailId: z.string() }),
});
