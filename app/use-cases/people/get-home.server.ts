import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { RETURNED } from "#app/hiring/mail/delivery-report.ts";
import { secondReader } from "#app/hiring/screening/looks.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owedLooks } from "#app/platform/db/second-looks.server.ts";
import { findOwnFiles, visibleApplications } from "#app/platform/db/sight.server.ts";

const LONGEST = 8;

/**
 * What waits for a person who runs hiring: resumes, requests, debriefs and decisions, failed mails. A resume that they owe a
 * second look waits as one to read, whatever the first one said, and in no other way.
 */
export async function getHome(ctx: Ctx) {
  requireAllowed(canOnCompany(ctx.actor, "use"), "This page");
  if (!canOnCompany(ctx.actor, "view_reports").allowed) return null;
  const seen = visibleApplications(ctx.actor, await findOwnFiles(ctx.db, ctx.actor));
  const active = { AND: [seen, { disposition: null }] };
  const owed = owedLooks(secondReader(ctx));
  const notPutOff = { OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: ctx.now } }] };
  const unread = { AND: [{ stage: "resume_screen" as const, disposition: null, onHold: false }, notPutOff] };
  const about = {
    id: true,
    stageEnteredAt: true,
    candidate: { select: { name: true } },
    opening: { select: { id: true, title: true } },
  } as const;
  const [screening, requests, debriefs, decisions, offers, failedMails] = await Promise.all([
    ctx.db.application.count({
      where: { AND: [seen, { OR: [unread, owed] }] },
    }),
    ctx.db.application.findMany({
      where: { AND: [active, { requests: { some: { resolvedAt: null } } }, { NOT: owed }] },
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
      : ctx.db.mail.count({
          where: {
            seenToAt: null,
            OR: [{ state: "failed" }, { delivery: { in: [...RETURNED] }, anew: null }],
            NOT: { template: "rejection", application: owed },
          },
        }),
  ]);
  return { screening, requests, debriefs, decisions, offers, failedMails };
}
