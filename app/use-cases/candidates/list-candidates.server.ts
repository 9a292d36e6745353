import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { visibleApplications, visibleOpenings } from "#app/platform/db/sight.server.ts";

const PAGE = 50;
const QUICK = 6;

function candidateMatches(query: string) {
  const words = query.split(/\s+/).filter((word) => word.length > 1);
  return {
    OR: [
      { AND: words.map((word) => ({ name: { contains: word, mode: "insensitive" as const } })) },
      { email: { contains: query } },
    ],
  };
}

/** Applications whose resume holds all the words, by the full-text index. */
async function applicationsByResume(ctx: Ctx, query: string): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ candidateId: string }[]>`
    SELECT DISTINCT "candidateId" FROM "Document"
    WHERE search @@ websearch_to_tsquery('simple', unaccent(${query})) LIMIT 200`;
  return rows.map((row) => row.candidateId);
}

/**
 * Candidates whom a person may see, newest first, fifty at a time. `query` looks into names, addresses and the text
 * of resumes; `after` goes on behind the candidate of that id. Never shows anybody their own file.
 */
export async function listCandidates(
  ctx: Ctx,
  input: { readonly query: string; readonly after: string | null },
) {
  requireAllowed(canOnCompany(ctx.actor, "view_reports"), "This page");
  const query = input.query.trim().slice(0, 200);
  const byResume = query.length > 2 ? await applicationsByResume(ctx, query) : [];
  const rows = await ctx.db.candidate.findMany({
    where: {
      AND: [
        { erasedAt: null },
        // Recruiters and admins keep candidates who have not applied yet, too.
        ctx.actor.role === "admin" || ctx.actor.role === "recruiter"
          ? {
              AND: [
                { OR: [{ personId: null }, { personId: { not: ctx.actor.id } }] },
                { email: { not: ctx.actor.email } },
              ],
            }
          : { applications: { some: visibleApplications(ctx.actor) } },
        query === "" ? {} : { OR: [candidateMatches(query), { id: { in: byResume } }] },
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    ...(input.after ? { cursor: { id: input.after }, skip: 1 } : {}),
    select: {
      id: true,
      name: true,
      email: true,
      location: true,
      createdAt: true,
      applications: {
        where: visibleApplications(ctx.actor),
        orderBy: { createdAt: "desc" },
        select: { id: true, stage: true, disposition: true, opening: { select: { title: true } } },
      },
    },
  });
  const candidates = rows.slice(0, PAGE).map((row) => ({ ...row, foundInResume: byResume.includes(row.id) }));
  return { query, candidates, next: rows.length > PAGE ? (candidates.at(-1)?.id ?? null) : null };
}

export type SearchHit = {
  readonly kind: "candidate" | "opening";
  readonly label: string;
  readonly detail: string;
  readonly to: string;
};

/** The first few candidates and openings by name, for the command palette; only what the person may see. */
export async function searchByName(ctx: Ctx, text: string): Promise<{ hits: SearchHit[] }> {
  requireAllowed(canOnCompany(ctx.actor, "use"), "This page");
  const query = text.trim().slice(0, 100);
  if (query.length < 2) return { hits: [] };
  const [applications, openings] = await Promise.all([
    ctx.db.application.findMany({
      where: {
        AND: [
          visibleApplications(ctx.actor),
          { candidate: { AND: [{ erasedAt: null }, candidateMatches(query)] } },
        ],
      },
      take: QUICK,
      orderBy: { updatedAt: "desc" },
      select: { id: true, candidate: { select: { name: true } }, opening: { select: { title: true } } },
    }),
    ctx.db.opening.findMany({
      where: { AND: [visibleOpenings(ctx.actor), { title: { contains: query, mode: "insensitive" } }] },
      take: QUICK,
      select: { id: true, title: true, location: true },
    }),
  ]);
  return {
    hits: [
      ...applications.map(({ id, candidate, opening }) => ({
        kind: "candidate" as const,
        label: candidate.name,
        detail: opening.title,
        to: `/applications/${id}`,
      })),
      ...openings.map(({ id, title, location }) => ({
        kind: "opening" as const,
        label: title,
        detail: location || "Opening",
        to: `/pipeline/${id}`,
      })),
    ],
  };
}
