import { invalid } from "#app/hiring/refusal.ts";
import type { InterviewKind } from "#app/hiring/interviews/interview-state.ts";
import type { Seniority } from "#app/hiring/openings/opening-state.ts";
import { engineRole } from "#app/hiring/rubrics/bars.ts";
import { barsOf } from "#app/hiring/rubrics/rubric-draft.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

type RubricRow = Parameters<typeof barsOf>[0] & {
  readonly id: string;
  readonly title: string;
  readonly seniority: Seniority;
  readonly strict: boolean;
  readonly profile: { readonly key: string; readonly name: string };
  readonly sessions: readonly {
    readonly id: string;
    readonly kind: InterviewKind;
    readonly number: number;
    readonly name: string;
    readonly minutes: number;
    readonly focus: readonly string[];
  }[];
  readonly competencies: readonly {
    readonly competencyKey: string;
    readonly name: string;
    readonly summary: string;
    readonly weight: number;
    readonly mustHave: boolean;
    readonly barShift: number;
    readonly anchors: readonly string[];
  }[];
};

/**
 * The rubric of an opening, its interview plan and its profile: what every interview of the loop is held against. In one
 * query, because a room asks for it after every act.
 */
export async function loadRubric(db: Db | Tx, openingId: string) {
  const [opening] = await db.$queryRaw<RubricRow[]>`
    SELECT o.id, o.title, o.seniority::text AS seniority, o.strict,
      v."barGraduate", v."barMid", v."barSenior", v."mustHaveFloor", v."totalBar",
      json_build_object('key', p.key, 'name', p.name) AS profile,
      (SELECT coalesce(json_agg(json_build_object(
          'id', s.id, 'kind', s.kind, 'number', s.number, 'name', s.name, 'minutes', s.minutes, 'focus', s.focus
        ) ORDER BY s.kind, s.number), '[]') FROM "OpeningSession" s WHERE s."openingId" = o.id) AS sessions,
      (SELECT coalesce(json_agg(json_build_object(
          'competencyKey', c."competencyKey", 'name', c.name, 'summary', c.summary, 'weight', c.weight,
          'mustHave', c."mustHave", 'barShift', c."barShift", 'anchors', c.anchors
        ) ORDER BY c.position), '[]') FROM "RubricCompetency" c WHERE c."rubricVersionId" = v.id) AS competencies
    FROM "Opening" o
    JOIN "RoleProfile" p ON p.id = o."profileId"
    JOIN "RubricVersion" v ON v.id = o."rubricVersionId"
    WHERE o.id = ${openingId}`;
  if (!opening) throw new Error("There is no such opening.");
  const { competencies } = opening;
  const role = engineRole({ bars: barsOf(opening), competencies }, opening.seniority);
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
