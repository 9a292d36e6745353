import { z } from "zod";
import { defineJob } from "#app/platform/jobs/jobs.server.ts";

/** Every five minutes: frees people on held days whose time is over. */
export const sweepHoldsJob = defineJob({ name: "sweep-holds", payload: z.object({}), cron: "*/5 * * * *" });
