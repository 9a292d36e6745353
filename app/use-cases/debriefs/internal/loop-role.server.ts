import { engineRole } from "#app/hiring/rubrics/bars.ts";
import { barsOf } from "#app/hiring/rubrics/rubric-draft.ts";
import type { EngineRole } from "#app/hiring/questions/role.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** What the opening of a loop asks: the competencies of its rubric, and the bars they are held against. */
export async function loadLoopRole(db: Db | Tx, openingId: string): Promise<EngineRole> {
  const { seniority, rubricVersion } = await db.opening.findUniqueOrThrow({
    where: { id: openingId },
    select: {
      seniority: true,
      rubricVersion: { include: { competencies: { orderBy: { position: "asc" } } } },
    },
  });
  return engineRole({ bars: barsOf(rubricVersion), competencies: rubricVersion.competencies }, seniority);
}
