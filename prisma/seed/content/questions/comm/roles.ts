/** The role profiles whose rubric has this competency. */
export const roles = [
  "data-infrastructure-engineer",
  "data-platform-engineer",
  "analytics-engineer",
  "report-designer",
  "data-analyst",
  "statistician",
] as const;
