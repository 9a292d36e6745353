/** The roles whose interviews ask about it. */
export const roles = ["analytics-engineer"] as const;
