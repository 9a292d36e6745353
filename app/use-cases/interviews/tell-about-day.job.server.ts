import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Writes the mails about changes to an application's booked interviews, once hands have rested. */
export const tellAboutDayJob = defineJob({
  name: "tell-about-day",
  payload: z.object({
    applicationId: z.string(),
    /** The last change it is about; a later one overtakes it, and has a job of its own. */
    eventId: z.string(),
  }),
});
