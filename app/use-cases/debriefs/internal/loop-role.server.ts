import { barsFor } from "#app/hiring/rubrics/bars.ts";
import { barsOf } from "#app/hiring/rubrics/rubric-draft.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** What the opening of a loop asks: the competencies of its rubric, and the bars they are held against. */
export async function loadLoopRole(db: Db | Tx, openingId: string) {
  const { seniority, rubricVersion } = await db.opening.findUniqueOrThrow({
    where: { id: openingId },
    select: {
      seniority: true,
      rubricVersion: { include: { competencies: { orderBy: { position: "asc" } } } },
    },
  });
  const bars = barsOf(rubricVersion);
  const { competencies } = rubricVersion;
  return {
    bars: { competencies: barsFor({ bars, competencies }, seniority), total: bars.total },
    role: {
      competencies: competencies.map(({ competencyKey, name, weight, mustHave }) => ({
        key: competencyKey,
        name,
        weight,
        mustHave,
      })),
      // Only suggestions read the engine's single bar; a debrief holds each competency against its own.
      bar: bars[seniority],
      totalBar: bars.total,
    },
  };
}
