/** The roles whose interviews ask about it. */
export const roles = ["data-platform-engineer", "report-designer", "data-analyst", "statistician"] as const;

/** Those whose work is to answer questions; what a platform engineer is asked for is told in stories of its own. */
export const analysts = ["report-designer", "data-analyst", "statistician"] as const;

/** Those whose users are engineers and analysts. */
export const platform = ["data-platform-engineer"] as const;
