/** The parts of a rubric version in the order in which they are read. */
export const RUBRIC_PARTS = {
  competencies: { orderBy: { position: "asc" as const } },
  sessions: { orderBy: [{ kind: "asc" as const }, { number: "asc" as const }] },
};
