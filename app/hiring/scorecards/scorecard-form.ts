import { z } from "zod";
import { RECOMMENDATIONS, isLevel } from "./vocabulary.ts";

const LONGEST = 4000;

/** A scorecard as its page sends it: one entry for each competency that its author has touched. */
export const ScorecardInputSchema = z.object({
  recommendation: z.enum(RECOMMENDATIONS).nullable(),
  summary: z.string().max(LONGEST, "Keep the summary under 4,000 characters."),
  levels: z
    .array(
      z.object({
        competencyKey: z.string().min(1),
        level: z.number().refine(isLevel, "Levels go from 1 to 4.").nullable(),
        noEvidence: z.boolean(),
        comment: z.string().max(LONGEST, "Keep each comment under 4,000 characters."),
        signalIds: z.array(z.string()).max(50),
      }),
    )
    .max(20),
});
export type ScorecardInput = z.infer<typeof ScorecardInputSchema>;
