/** Where an application stands, in the order of the relay. */
export const STAGES = ["resume_screen", "phone_screen", "onsite", "debrief", "offer", "hired"] as const;
export type Stage = (typeof STAGES)[number];

/** Why an application left; always with a reason. */
export const DISPOSITIONS = ["rejected", "withdrawn"] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** Where an application came from. */
export const SOURCES = ["careers_page", "added_by_recruiter", "referral", "import"] as const;
export type Source = (typeof SOURCES)[number];

/** Which of the two resume rubrics a resume is read against. */
export const TRACKS = ["graduate", "experienced"] as const;
export type Track = (typeof TRACKS)[number];

/** What a screener says about a resume. `hold` is a maybe, which a second screener reads too; `later` puts the resume off until a moment. */
export const SCREENING_OUTCOMES = ["advance", "reject", "hold", "later"] as const;
export type ScreeningOutcome = (typeof SCREENING_OUTCOMES)[number];

export const STAGE_NAMES: Record<Stage, string> = {
  resume_screen: "Resume screen",
  phone_screen: "Phone screen",
  onsite: "Onsite",
  debrief: "Debrief",
  offer: "Offer",
  hired: "Hired",
};

export const SOURCE_NAMES: Record<Source, string> = {
  careers_page: "Careers page",
  added_by_recruiter: "Added by a recruiter",
  referral: "Referral",
  import: "Import",
};

/** How far along the relay a stage is, 0 for the resume screen. */
export function stageIndex(stage: Stage): number {
  return STAGES.indexOf(stage);
}

/** The stage after this one, or null after hired. */
export function nextStage(stage: Stage): Stage | null {
  return STAGES[stageIndex(stage) + 1] ?? null;
}

/** The stage before this one, or null before the resume screen. */
export function previousStage(stage: Stage): Stage | null {
  return STAGES[stageIndex(stage) - 1] ?? null;
}
