import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Asks the mail service for the words of a mail that a candidate sent. */
export const fetchReplyJob = defineJob({
  name: "fetch-reply",
  expireSeconds: 60,
  // About a day in all, at last every quarter of an hour.
  retryLimit: 100,
  retryDelayMaxSeconds: 900,
  payload: z.object({ replyId: z.string() }),
});
