import { invalid } from "#app/hiring/refusal.ts";
import { engineRole } from "#app/hiring/rubrics/bars.ts";
import { barsOf } from "#app/hiring/rubrics/rubric-draft.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** The rubric of an opening, its interview plan and its profile: what every interview of the loop is held against. */
export async function loadRubric(db: Db | Tx, openingId: string) {
  const opening = await db.opening.findFirstOrThrow({
    where: { id: openingId },
    select: {
      id: true,
      title: true,
      seniority: true,
      strict: true,
      profile: { select: { key: true, name: true } },
      sessions: { orderBy: [{ kind: "asc" }, { number: "asc" }] },
      rubricVersion: { include: { competencies: { orderBy: { position: "asc" } } } },
    },
  });
  const { competencies } = opening.rubricVersion;
  const role = engineRole({ bars: barsOf(opening.rubricVersion), competencies }, opening.seniority);
  return {
    openingId: opening.id,
    openingTitle: opening.title,
    /** Interviews ask their plan in order and as it is written. */
    strict: opening.strict,
    profile: opening.profile,
    sessions: opening.sessions,
    /** Where bars lie for the seniority that is asked for, in standard deviations. */
    bar: role.bar,
    totalBar: role.totalBar,
    competencies: role.competencies.map((one, place) => ({
      ...one,
      summary: competencies[place]?.summary ?? "",
      anchors: competencies[place]?.anchors ?? [],
    })),
  };
}

export type Rubric = Awaited<ReturnType<typeof loadRubric>>;

/** Refuses a competency that the opening's rubric does not have. */
export async function requireCompetency(tx: Tx, openingId: string, competencyKey: string): Promise<void> {
  const known = await tx.rubricCompetency.findFirst({
    where: { competencyKey, rubricVersion: { openings: { some: { id: openingId } } } },
    select: { id: true },
  });
  if (known) return;
  const message = "Choose a competency of this opening's rubric.";
  throw invalid(message, { competencyKey: message });
}
