import { z } from "zod";
import { defineJob } from "../jobs/jobs.server.ts";

/** Puts an event into the inboxes of those whom it concerns; enqueued with the event. */
export const tellNewsJob = defineJob({
  name: "tell-news",
  payload: z.object({ eventId: z.string() }),
});
