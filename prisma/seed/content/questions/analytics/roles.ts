/** The role profiles whose rubric has this competency. */
export const roles = ["analytics-engineer", "report-designer", "data-analyst", "statistician"] as const;
