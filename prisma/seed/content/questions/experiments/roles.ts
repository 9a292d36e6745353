/** The roles whose interviews ask about it. */
export const roles = ["statistician"] as const;
