/** The role profiles whose rubric has this competency. */
export const roles = ["data-platform-engineer", "report-designer", "data-analyst", "statistician"] as const;
