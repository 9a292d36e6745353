import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Writes the invitations to a day that was booked at once. */
export const tellAboutBookedDayJob = defineJob({
  name: "tell-about-booked-day",
  payload: z.object({
    applicationId: z.string(),
    /** The held day that became the interviews. */
    holdId: z.string(),
    interviewIds: z.array(z.string()),
  }),
});
