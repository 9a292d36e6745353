/** The life of an opening: written, open to candidates, paused, closed. */
export const OPENING_STATES = ["draft", "published", "paused", "closed"] as const;
export type OpeningState = (typeof OPENING_STATES)[number];

export const SENIORITIES = ["graduate", "mid", "senior"] as const;
export type Seniority = (typeof SENIORITIES)[number];

export const EMPLOYMENT_TYPES = ["full_time", "part_time", "contract", "internship"] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

/** What the application form of an opening can ask. */
export const APPLICATION_QUESTION_KINDS = ["text", "choice", "yes_no"] as const;
export type ApplicationQuestionKind = (typeof APPLICATION_QUESTION_KINDS)[number];
