/** How far somebody is in learning to assess a competency; whoever is not named has not begun. */
export const TRAININGS = ["shadowing", "reverse_shadowing", "trained"] as const;
export type Training = (typeof TRAININGS)[number];

export const TRAINING_NAMES: Record<Training, string> = {
  shadowing: "Shadows others",
  reverse_shadowing: "Leads while a trained colleague watches",
  trained: "Interviews alone",
};

/** What a day can be eased by when none is possible, the smallest first. */
export const EASINGS = [
  "video",
  "pauses",
  "wait",
  "back_to_back",
  "later_days",
  "load",
  "candidate_hours",
  "working_hours",
  "busy",
  "training",
] as const;
export type Easing = (typeof EASINGS)[number];
