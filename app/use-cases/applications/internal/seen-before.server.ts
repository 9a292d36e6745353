import { canOnCandidate, NO_CANDIDATE } from "#app/hiring/access/candidates.policy.ts";
import { runsProcess } from "#app/hiring/access/sight.ts";
import { BEFORE_FIRST_LOOK, secondReader } from "#app/hiring/screening/looks.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { mayBeTwice } from "#app/platform/db/duplicates.server.ts";
import { findOwedLooks } from "#app/platform/db/second-looks.server.ts";
import { APPLICATION_PEOPLE, applicationPeople, visibleApplications } from "#app/platform/db/sight.server.ts";

/**
 * The candidate's other applications that the reader may see, newest first: how far each came and how it ended. Why one
 * was rejected is for those who run the process there. For those who keep candidates also other files that may be the
 * same person's.
 */
export async function readSeenBefore(
  ctx: Ctx,
  { candidateId, applicationId }: { readonly candidateId: string; readonly applicationId: string },
) {
  const rows = await ctx.db.application.findMany({
    where: { AND: [visibleApplications(ctx.actor), { candidateId, id: { not: applicationId } }] },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      stage: true,
      disposition: true,
      dispositionCode: true,
      disposedAt: true,
      createdAt: true,
      broughtBy: true,
      ...APPLICATION_PEOPLE,
      opening: { select: { ...APPLICATION_PEOPLE.opening.select, title: true } },
    },
  });
  const owed = await findOwedLooks(ctx.db, secondReader(ctx), { candidateId });
  const shown = rows.map((row) =>
    owed.has(row.id) ? { ...row, ...BEFORE_FIRST_LOOK, dispositionCode: null, disposedAt: null } : row,
  );
  return {
    applications: shown.map((row) => ({
      id: row.id,
      openingTitle: row.opening.title,
      stage: row.stage,
      disposition: row.disposition,
      dispositionCode: runsProcess(ctx.actor, applicationPeople(row)) ? row.dispositionCode : null,
      disposedAt: row.disposedAt,
      createdAt: row.createdAt,
      throughMerge: row.broughtBy !== "",
    })),
    mayBeTwice:
      canOnCandidate(ctx.actor, "create", NO_CANDIDATE).allowed &&
      (await mayBeTwice(ctx.db, ctx.actor, candidateId)),
  };
}
