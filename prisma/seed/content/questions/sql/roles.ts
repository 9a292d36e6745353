/** The roles whose interviews ask about it. */
export const roles = ["analytics-engineer", "report-designer", "data-analyst", "statistician"] as const;
