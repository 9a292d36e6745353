import { z } from "zod";

/** Ids are unguessable texts; the brand keeps an interview's id from being passed where an application's belongs. */
const idText = z.string().regex(/^[a-z0-9_-]{1,64}$/i, "This is not an id.");

export const PersonIdSchema = idText.brand<"PersonId">();
export const OpeningIdSchema = idText.brand<"OpeningId">();
export const CandidateIdSchema = idText.brand<"CandidateId">();
export const ApplicationIdSchema = idText.brand<"ApplicationId">();
export const InterviewIdSchema = idText.brand<"InterviewId">();
export const ScorecardIdSchema = idText.brand<"ScorecardId">();
export const QuestionIdSchema = idText.brand<"QuestionId">();

export type PersonId = z.infer<typeof PersonIdSchema>;
export type OpeningId = z.infer<typeof OpeningIdSchema>;
export type CandidateId = z.infer<typeof CandidateIdSchema>;
export type ApplicationId = z.infer<typeof ApplicationIdSchema>;
export type InterviewId = z.infer<typeof InterviewIdSchema>;
export type ScorecardId = z.infer<typeof ScorecardIdSchema>;
export type QuestionId = z.infer<typeof QuestionIdSchema>;
