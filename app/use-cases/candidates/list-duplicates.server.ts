import { canOnCandidate, NO_CANDIDATE } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { reasonsOf } from "#app/hiring/candidates/duplicates.ts";
import { BEFORE_FIRST_LOOK, secondReader } from "#app/hiring/screening/looks.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { openSuggestions } from "#app/platform/db/duplicates.server.ts";
import { findOwedLooks } from "#app/platform/db/second-looks.server.ts";
import { notOwnFile } from "#app/platform/db/sight.server.ts";

const MOST = 50;
const RECENT = 10;

const FILE = {
  id: true,
  name: true,
  email: true,
  phone: true,
  links: true,
  location: true,
  createdAt: true,
  personId: true,
  applications: {
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      stage: true,
      disposition: true,
      createdAt: true,
      opening: { select: { title: true } },
    },
  },
} as const;

/**
 * Pairs of files that may be one person's, with the reasons, oldest first and fifty at most; the file that came first is
 * the one to keep. And the last merges, which can be taken back. Nobody is shown a pair with their own file. Refuses
 * whoever does not keep candidates.
 */
export async function listDuplicates(ctx: Ctx) {
  requireAllowed(canOnCandidate(ctx.actor, "create", NO_CANDIDATE), "This page");
  const own = notOwnFile(ctx.actor);
  const [rows, merges] = await Promise.all([
    ctx.db.duplicateSuggestion.findMany({
      where: openSuggestions(ctx.actor),
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: MOST + 1,
      select: { id: true, reasons: true, first: { select: FILE }, second: { select: FILE } },
    }),
    ctx.db.candidateMerge.findMany({
      where: {
        undoneAt: null,
        kept: { AND: [own, { erasedAt: null }] },
        gone: { AND: [own, { erasedAt: null }] },
      },
      orderBy: [{ mergedAt: "desc" }, { id: "desc" }],
      take: RECENT,
      select: {
        id: true,
        mergedAt: true,
        kept: { select: { id: true, name: true, email: true } },
        gone: { select: { name: true, email: true } },
        mergedBy: { select: { name: true } },
      },
    }),
  ]);
  const candidateIds = rows.flatMap(({ first, second }) => [first.id, second.id]);
  const owed = await findOwedLooks(ctx.db, secondReader(ctx), { candidateId: { in: candidateIds } });
  return {
    pairs: rows.slice(0, MOST).map(({ id, reasons, first, second }) => ({
      id,
      reasons: reasonsOf(reasons),
      files: [first, second]
        .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
        .map(({ personId, applications, ...file }) => ({
          ...file,
          applications: applications.map((one) =>
            owed.has(one.id) ? { ...one, ...BEFORE_FIRST_LOOK } : one,
          ),
          worksHere: personId !== null,
        })),
    })),
    more: rows.length > MOST,
    merges: merges.map(({ mergedBy, ...merge }) => ({ ...merge, by: mergedBy.name })),
  };
}
