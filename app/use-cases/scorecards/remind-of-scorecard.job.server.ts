import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Reminds an interviewer of a scorecard that is due; enqueued when the interview is finished, for that time. */
export const remindOfScorecardJob = defineJob({
  name: "remind-of-scorecard",
  payload: z.object({ interviewId: z.string() }),
});
