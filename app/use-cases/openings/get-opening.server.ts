import { NO_CANDIDATE, canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { pulseOf } from "#app/hiring/interviews/pulse.ts";
import { planGaps } from "#app/hiring/openings/interview-plan.ts";
import { openingMoves, publishingLacks } from "#app/hiring/openings/opening-state.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { referralCode } from "#app/platform/auth/referral-link.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { PULSE_COLUMNS, pulseAnswers } from "#app/platform/db/pulse.server.ts";
import { loadOpening } from "#app/platform/db/sight.server.ts";
import { activePeople } from "./internal/opening-rows.server.ts";

/**
 * An opening with its people, plan, rubric and form, what keeps it from being published, and what advice its
 * plan deserves; while it is published, the links to share it by. Refuses with "not found" whoever may not view it.
 */
export async function getOpening(ctx: Ctx, openingId: string) {
  const opening = await loadOpening(ctx.db, openingId, ctx.actor.id);
  if (!opening) throw notFound("This opening");
  requireAllowed(canOnOpening(ctx.actor, "view", opening.subject), "This opening");
  const { row } = opening;
  const [rubric, people, team, questions, sessions] = await Promise.all([
    ctx.db.rubricVersion.findFirstOrThrow({
      where: { id: row.rubricVersionId },
      include: { competencies: { orderBy: { position: "asc" } } },
    }),
    ctx.db.person.findMany({
      where: { id: { in: [row.hiringManagerId, row.recruiterId] } },
      select: { id: true, name: true, deactivatedAt: true },
    }),
    ctx.db.hiringTeamMember.findMany({
      where: { openingId, removedAt: null },
      select: { personId: true, person: { select: { name: true } } },
    }),
    ctx.db.openingQuestion.findMany({ where: { openingId, retiredAt: null }, orderBy: { position: "asc" } }),
    ctx.db.openingSession.findMany({
      where: { openingId },
      orderBy: [{ kind: "asc" }, { number: "asc" }],
      include: { defaultInterviewer: { select: { name: true } } },
    }),
  ]);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "";
  const facts = {
    ...row,
    ...activePeople(
      row,
      people.filter((person) => !person.deactivatedAt),
    ),
    rubricPublished: rubric.state !== "draft",
    rubricKeys: rubric.competencies.map((competency) => competency.competencyKey),
    plan: sessions,
  };
  const planned = rubric.competencies.map(({ competencyKey, name, mustHave, weight }) => ({
    key: competencyKey,
    name,
    mustHave,
    weight,
  }));
  return {
    opening: {
      ...row,
      hiringManagerName: nameOf(row.hiringManagerId),
      recruiterName: nameOf(row.recruiterId),
    },
    rubric: { id: rubric.id, version: rubric.version, competencies: rubric.competencies },
    team: team.map((member) => ({ id: member.personId, name: member.person.name })),
    questions,
    sessions,
    share:
      row.state === "published"
        ? { address: `${ctx.baseUrl}/careers/${row.slug}`, referral: referralCode(ctx, ctx.actor.id) }
        : null,
    /** How candidates found the whole process, for its hiring team and those who hire; undefined for others. */
    pulse: canOnOpening(ctx.actor, "view_pipeline", opening.subject).allowed
      ? await readPulse(ctx, openingId)
      : undefined,
    lacks: row.state === "published" ? [] : publishingLacks(facts),
    gaps: planGaps(sessions, planned),
    moves: openingMoves(row.state),
    may: {
      dropResumes:
        (row.state === "published" || row.state === "paused") &&
        canOnCandidate(ctx.actor, "create", NO_CANDIDATE).allowed &&
        canOnOpening(ctx.actor, "add_application", opening.subject).allowed,
      edit: canOnOpening(ctx.actor, "edit", opening.subject).allowed,
      changeState: canOnOpening(ctx.actor, "change_state", opening.subject).allowed,
      viewPipeline: canOnOpening(ctx.actor, "view_pipeline", opening.subject).allowed,
    },
  };
}

async function readPulse(ctx: Ctx, openingId: string) {
  const answers = await ctx.db.processFeedback.findMany({
    where: { application: { openingId } },
    select: PULSE_COLUMNS,
  });
  return pulseOf(pulseAnswers(answers));
}
