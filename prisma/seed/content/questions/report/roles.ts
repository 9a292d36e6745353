/** The roles whose interviews ask about it. */
export const roles = ["report-designer"] as const;
