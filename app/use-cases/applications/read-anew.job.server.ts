import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Every night: has resumes read anew that an older version of the rules read. */
export const readAnewJob = defineJob({ name: "read-anew", payload: z.object({}), cron: "40 2 * * *" });
