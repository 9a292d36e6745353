export const INTERVIEW_KINDS = ["phone", "onsite"] as const;
export type InterviewKind = (typeof INTERVIEW_KINDS)[number];

export const INTERVIEW_STATES = ["scheduled", "in_progress", "completed", "cancelled", "no_show"] as const;
export type InterviewState = (typeof INTERVIEW_STATES)[number];

/** What a phone screen ends with, once its scorecard is in. */
export const PHONE_OUTCOMES = ["advance", "reject"] as const;
export type PhoneOutcome = (typeof PHONE_OUTCOMES)[number];
