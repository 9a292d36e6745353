import { canOnDecision } from "#app/hiring/access/decisions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";

/** The decisions of an application, the one that stands first, each with the evidence it cites. */
export async function getDecision(ctx: Ctx, applicationId: string) {
  const loaded = await loadApplication(ctx.db, applicationId);
  if (!loaded) throw notFound("This application");
  const { row, subject } = loaded;
  requireAllowed(
    canOnDecision(ctx.actor, "view", { ...subject, revealed: row.revealedAt !== null }),
    "This application",
  );
  const [decisions, competencies, scorecards, company] = await Promise.all([
    ctx.db.decision.findMany({
      where: { applicationId },
      orderBy: { decidedAt: "desc" },
      include: {
        decidedBy: { select: { name: true } },
        citations: { include: { signal: { select: { interviewId: true, lineId: true } } } },
      },
    }),
    ctx.db.rubricCompetency.findMany({
      where: { rubricVersionId: row.opening.rubricVersionId },
      orderBy: { position: "asc" },
      select: { competencyKey: true, name: true, mustHave: true },
    }),
    ctx.db.scorecard.findMany({
      where: { applicationId, state: "submitted" },
      select: {
        id: true,
        recommendation: true,
        author: { select: { name: true } },
        interview: { select: { name: true, kind: true, number: true } },
      },
    }),
    ctx.db.company.findFirst({ select: { name: true } }),
  ]);
  if (decisions.length === 0) throw notFound("The decision");
  return {
    companyName: company?.name ?? "",
    application: { id: row.id },
    candidateName: row.candidate.name,
    erasedAt: row.candidate.erasedAt,
    openingTitle: row.opening.title,
    revealOverride: row.revealOverride,
    competencies,
    scorecards,
    decisions,
  };
}
