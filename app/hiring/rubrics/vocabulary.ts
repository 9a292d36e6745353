/** The two families of role profiles. */
export const PROFILE_FAMILIES = ["engineer", "analyst"] as const;
export type ProfileFamily = (typeof PROFILE_FAMILIES)[number];

/** A published rubric version never changes; a retired one still serves the openings that started with it. */
export const RUBRIC_STATES = ["draft", "published", "retired"] as const;
export type RubricState = (typeof RUBRIC_STATES)[number];

/** Whether a rubric version may still be edited or published: only drafts, whoever asks. */
export function isChangeable(state: RubricState): boolean {
  return state === "draft";
}
