/** The roles whose interviews ask about it. */
export const roles = ["data-infrastructure-engineer", "data-platform-engineer"] as const;
