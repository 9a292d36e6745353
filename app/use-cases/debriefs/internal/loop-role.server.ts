import { loopBars } from "#app/hiring/debriefs/bars.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** What the opening of a loop asks: the competencies of its rubric, and the bars they are held against. */
export async function loadLoopRole(db: Db | Tx, openingId: string) {
  const { seniority, rubricVersion } = await db.opening.findUniqueOrThrow({
    where: { id: openingId },
    select: {
      seniority: true,
      rubricVersion: {
        select: {
          competencies: {
            orderBy: { position: "asc" },
            select: { competencyKey: true, name: true, weight: true, mustHave: true },
          },
        },
      },
    },
  });
  const bars = loopBars({ seniority, competencies: rubricVersion.competencies });
  const competencies = rubricVersion.competencies.map(({ competencyKey, ...one }) => ({
    key: competencyKey,
    ...one,
  }));
  // Each competency has a bar of its own here, so the engine's single one, which only suggestions read, stays at the middle.
  return { bars, role: { competencies, bar: 0, totalBar: bars.total } };
}
