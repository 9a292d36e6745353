/** The roles whose interviews ask about it. */
export const roles = [
  "data-platform-engineer",
  "analytics-engineer",
  "data-analyst",
  "statistician",
] as const;
