/** The role profiles whose rubric has this competency. */
export const roles = ["report-designer"] as const;
