import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { BEFORE_FIRST_LOOK, secondReader } from "#app/hiring/screening/looks.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { openSuggestions } from "#app/platform/db/duplicates.server.ts";
import { findOwedLooks } from "#app/platform/db/second-looks.server.ts";
import { notOwnFile, visibleApplications } from "#app/platform/db/sight.server.ts";

const PAGE = 50;

/**
 * Candidates whom a person may see, newest first, fifty at a time; `after` goes on behind the candidate of that id. Never
 * shows anybody their own file. Refuses interviewers.
 */
export async function listCandidates(ctx: Ctx, input: { readonly after: string | null }) {
  requireAllowed(canOnCompany(ctx.actor, "view_reports"), "This page");
  const keeps = ctx.actor.role === "admin" || ctx.actor.role === "recruiter";
  const rows = await ctx.db.candidate.findMany({
    where: {
      AND: [
        { erasedAt: null, mergedIntoId: null },
        // Recruiters and admins keep candidates who have not applied yet, too.
        keeps ? notOwnFile(ctx.actor) : { applications: { some: visibleApplications(ctx.actor) } },
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    ...(input.after ? { cursor: { id: input.after }, skip: 1 } : {}),
    select: {
      id: true,
      name: true,
      email: true,
      tags: true,
      pooledAt: true,
      doNotContactAt: true,
      createdAt: true,
      applications: {
        where: visibleApplications(ctx.actor),
        orderBy: { createdAt: "desc" },
        select: { id: true, stage: true, disposition: true, opening: { select: { title: true } } },
      },
    },
  });
  const ids = rows.flatMap((row) => row.applications.map(({ id }) => id));
  const owed = await findOwedLooks(ctx.db, secondReader(ctx), { id: { in: ids } });
  const candidates = rows.slice(0, PAGE).map(({ tags, pooledAt, applications, ...row }) => ({
    ...row,
    applications: applications.map((one) => (owed.has(one.id) ? { ...one, ...BEFORE_FIRST_LOOK } : one)),
    tags: keeps ? tags : [],
    pooled: keeps && pooledAt !== null,
  }));
  const duplicates = keeps ? await hasOpenDuplicates(ctx) : false;
  return { candidates, duplicates, next: rows.length > PAGE ? (candidates.at(-1)?.id ?? null) : null };
}

async function hasOpenDuplicates(ctx: Ctx): Promise<boolean> {
  const one = await ctx.db.duplicateSuggestion.findFirst({
    where: openSuggestions(ctx.actor),
    select: { id: true },
  });
  return one !== null;
}
