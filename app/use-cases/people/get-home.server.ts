import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { RETURNED } from "#app/hiring/mail/delivery-report.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { visibleApplications } from "#app/platform/db/sight.server.ts";

const LONGEST = 8;

/** What waits for a person who runs hiring: resumes, requests, debriefs and decisions, failed mails. */
export async function getHome(ctx: Ctx) {
  requireAllowed(canOnCompany(ctx.actor, "use"), "This page");
  if (!canOnCompany(ctx.actor, "view_reports").allowed) return null;
  const active = { AND: [visibleApplications(ctx.actor), { disposition: null }] };
  const notPutOff = { OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: ctx.now } }] };
  const about = {
    id: true,
    stageEnteredAt: true,
    candidate: { select: { name: true } },
    opening: { select: { id: true, title: true } },
  } as const;
  const [screening, requests, debriefs, decisions, offers, failedMails] = await Promise.all([
    ctx.db.application.count({
      where: { AND: [active, { stage: "resume_screen", onHold: false }, notPutOff] },
    }),
    ctx.db.application.findMany({
      where: { AND: [active, { requests: { some: { resolvedAt: null } } }] },
      take: LONGEST,
      select: about,
    }),
    ctx.db.application.findMany({
      where: { AND: [active, { stage: "debrief", revealedAt: null }] },
      take: LONGEST,
      orderBy: { stageEnteredAt: "asc" },
      select: about,
    }),
    ctx.db.application.findMany({
      where: {
        AND: [
          active,
          { stage: "debrief", revealedAt: { not: null }, decisions: { none: { supersededAt: null } } },
        ],
      },
      take: LONGEST,
      orderBy: { stageEnteredAt: "asc" },
      select: about,
    }),
    ctx.db.application.findMany({
      where: { AND: [active, { stage: "offer" }] },
      take: LONGEST,
      orderBy: { stageEnteredAt: "asc" },
      select: about,
    }),
    ctx.actor.role === "hiring_manager"
      ? 0
      : ctx.db.mail.count({ where: { OR: [{ state: "failed" }, { delivery: { in: [...RETURNED] } }] } }),
  ]);
  return { screening, requests, debriefs, decisions, offers, failedMails };
}
