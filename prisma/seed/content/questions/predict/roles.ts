/** The role profiles whose rubric has this competency. */
export const roles = ["statistician"] as const;
