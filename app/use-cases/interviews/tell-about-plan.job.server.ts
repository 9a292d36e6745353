import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Writes the mail to an interviewer whose plan is another one now. */
export const tellAboutPlanJob = defineJob({
  name: "tell-about-plan",
  payload: z.object({
    interviewId: z.string(),
    /** The event that holds the plan before and after; a later one overtakes it. */
    eventId: z.string(),
  }),
});
