/** The roles whose interviews ask about it. */
export const roles = ["data-platform-engineer", "report-designer", "data-analyst", "statistician"] as const;
