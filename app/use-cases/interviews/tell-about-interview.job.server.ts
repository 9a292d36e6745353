import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Writes the mails about a booked, changed or cancelled interview. */
export const tellAboutInterviewJob = defineJob({
  name: "tell-about-interview",
  payload: z.object({
    interviewId: z.string(),
    change: z.enum(["booked", "changed", "cancelled"]),
    /** The calendar sequence this word is about; an older one than the interview's own is not sent. */
    sequence: z.number().int(),
    /** False when the candidate hears of it in another mail, such as a rejection. */
    toCandidate: z.boolean(),
  }),
});
