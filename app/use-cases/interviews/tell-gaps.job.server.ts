import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Tells recruiters of gaps in running loops, a few minutes after they come about at most. */
export const tellGapsJob = defineJob({ name: "tell-gaps", payload: z.object({}), cron: "*/5 * * * *" });
