import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { checkProfile } from "#app/hiring/resumes/checked-profile.ts";
import { offerValues, VALUE_KINDS, valueQuery } from "#app/hiring/search/read-values.ts";
import { NO_SEARCH } from "#app/hiring/search/search-state.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadReadings } from "#app/platform/db/resume-readings.server.ts";
import { findEntries } from "#app/platform/db/search.server.ts";
import { entrySearch } from "./internal/entry-search.server.ts";

const LOOKED_THROUGH = 60;

/**
 * Companies, schools or skills that were read in resumes and go on as somebody types, from the newest applications that hold
 * one: only from what the person may see. Answers nothing to a kind that is none.
 */
export async function listReadValues(
  ctx: Ctx,
  asked: { readonly kind: string; readonly typed: string },
): Promise<{ readonly values: readonly string[] }> {
  requireAllowed(canOnCompany(ctx.actor, "use"), "This page");
  const kind = VALUE_KINDS.find((one) => one === asked.kind);
  const query = kind ? valueQuery(kind, asked.typed.slice(0, 80)) : null;
  if (!kind || query === null) return { values: [] };
  const search = { ...(await entrySearch(ctx, NO_SEARCH)), query, most: LOOKED_THROUGH };
  const found = await findEntries(ctx.db, search);
  const applications = await ctx.db.application.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: {
      documents: { select: { id: true } },
      candidate: { select: { documents: { where: { applicationId: null }, select: { id: true } } } },
    },
  });
  const documentIds = applications.flatMap(({ documents, candidate }) =>
    [...documents, ...candidate.documents].map(({ id }) => id),
  );
  const readings = await loadReadings(ctx.db, documentIds);
  const profiles = [...readings.values()].map((one) => checkProfile(one.profile, one.corrections));
  return { values: offerValues(profiles, kind, asked.typed) };
}
