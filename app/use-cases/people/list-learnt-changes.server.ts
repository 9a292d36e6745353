import { canOnCalibration, NO_PERSON } from "#app/hiring/access/calibration.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import {
  LEARNING_CAUSES,
  LEARNING_CAUSE_NAMES,
  standingWords,
  type LearntChange,
} from "#app/hiring/questions/learnt-changes.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

const ON_A_PAGE = 25;
const TYPES: readonly LearntChange["type"][] = ["severity.learnt", "difficulty.drifted"];

/**
 * The audit trail of what decided loops taught, newest first: whose severity or which question's difficulty changed, what
 * stood before and stands after, and by which decision. Of an erased candidate it says no more than that. Refuses
 * everybody but admins, who own calibration.
 */
export async function listLearntChanges(ctx: Ctx, wanted: number) {
  requireAllowed(canOnCalibration(ctx.actor, "view_everybody", NO_PERSON), "This page");
  const where = { type: { in: [...TYPES] } };
  const total = await ctx.db.event.count({ where });
  const pages = Math.max(1, Math.ceil(total / ON_A_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const events = await ctx.db.event.findMany({
    where,
    orderBy: { id: "desc" },
    skip: (page - 1) * ON_A_PAGE,
    take: ON_A_PAGE,
    select: { id: true, at: true, type: true, subjectId: true, before: true, after: true },
  });
  const rows = events.map((event) => ({
    ...event,
    before: asStanding(event.before),
    after: asStanding(event.after),
  }));
  const [names, decisions] = await Promise.all([namesOf(ctx, rows), decisionsOf(ctx, rows)]);
  const changes = rows.map(({ id, at, type, subjectId, before, after }) => {
    const kind = TYPES.find((one) => one === type) ?? "severity.learnt";
    const cause = LEARNING_CAUSES.find((one) => one === after["because"]) ?? "decided";
    const decision = decisions.get(applicationIn(after) ?? "");
    return {
      id: String(id),
      at,
      about: kind === "severity.learnt" ? ("person" as const) : ("question" as const),
      subjectId,
      name: names.get(subjectId) ?? "",
      before: standingWords(kind, before),
      after: standingWords(kind, after),
      because: LEARNING_CAUSE_NAMES[decision === "erased" ? "erased" : cause],
      decision: decision === "erased" ? null : (decision ?? null),
    };
  });
  return { changes, total, page, pages };
}

type Row = { readonly subjectId: string; readonly after: Standing };
type Standing = Readonly<Record<string, unknown>>;

/** People by name, questions by the title of their newest approved words. */
async function namesOf({ db }: Ctx, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.map(({ subjectId }) => subjectId);
  const [people, questions] = await Promise.all([
    db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    db.questionVersion.findMany({
      where: { questionId: { in: ids }, state: "approved" },
      orderBy: { version: "asc" },
      select: { questionId: true, title: true },
    }),
  ]);
  return new Map([
    ...people.map(({ id, name }) => [id, name] as const),
    ...questions.map(({ questionId, title }) => [questionId, title] as const),
  ]);
}

/** The loops that taught it, by application. */
async function decisionsOf({ db }: Ctx, rows: readonly Row[]) {
  const applications = await db.application.findMany({
    where: { id: { in: rows.flatMap(({ after }) => applicationIn(after) ?? []) } },
    select: {
      id: true,
      candidate: { select: { name: true, erasedAt: true } },
      opening: { select: { title: true } },
    },
  });
  return new Map(
    applications.map(({ id, candidate, opening }) => [
      id,
      candidate.erasedAt
        ? ("erased" as const)
        : { applicationId: id, candidateName: candidate.name, openingTitle: opening.title },
    ]),
  );
}

function asStanding(content: unknown): Standing {
  return typeof content === "object" && content !== null ? (content as Record<string, unknown>) : {};
}

function applicationIn(after: Standing): string | null {
  return typeof after["applicationId"] === "string" ? after["applicationId"] : null;
}
