import { canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { MergedFields, MergedFile } from "#app/hiring/candidates/merge.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { lockAddresses } from "#app/platform/db/address-lock.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadCandidate } from "#app/platform/db/sight.server.ts";

type Row = NonNullable<Awaited<ReturnType<typeof loadCandidate>>>["row"];

/**
 * Two files, locked together with their addresses, so that nobody applies to one of them meanwhile. Refuses whoever may
 * not merge both: of one's own file nobody learns that it is there.
 */
export async function lockPair(
  tx: Tx,
  ctx: Ctx,
  ids: readonly [string, string],
): Promise<readonly [Row, Row]> {
  const files = await tx.candidate.findMany({ where: { id: { in: [...ids] } }, select: { email: true } });
  await lockAddresses(tx, ...files.map((file) => file.email));
  await tx.$queryRaw`SELECT id FROM "Candidate" WHERE id = ANY (${[...ids]}) ORDER BY id FOR UPDATE`;
  const rows: Row[] = [];
  for (const id of ids) {
    const loaded = await loadCandidate(tx, id);
    if (!loaded) throw notFound("This candidate");
    requireAllowed(canOnCandidate(ctx.actor, "merge", loaded.subject), "This candidate");
    rows.push(loaded.row);
  }
  const [one, other] = rows;
  if (!one || !other) throw notFound("This candidate");
  return [one, other];
}

/** A candidate's row as merging judges it. */
export function fileOf(row: Row): MergedFile {
  return {
    ...fieldsOf(row),
    id: row.id,
    name: row.name,
    erased: row.erasedAt !== null,
    mergedIntoId: row.mergedIntoId,
  };
}

/** What merging may add to, with instants as they are kept in the record of a merge. */
export function fieldsOf(row: Row): MergedFields {
  const {
    phone,
    links,
    location,
    timeZone,
    spokenName,
    comfort,
    tags,
    poolNote,
    doNotContactReason,
    personId,
  } = row;
  const pooledAt = row.pooledAt?.toISOString() ?? null;
  const doNotContactAt = row.doNotContactAt?.toISOString() ?? null;
  return {
    phone,
    links,
    location,
    timeZone,
    spokenName,
    comfort,
    tags,
    poolNote,
    pooledAt,
    doNotContactAt,
    doNotContactReason,
    personId,
  };
}

/** The same as a row is written. */
export function dataOf({ links, tags, pooledAt, doNotContactAt, ...fields }: MergedFields) {
  return {
    ...fields,
    links: [...links],
    tags: [...tags],
    pooledAt: pooledAt === null ? null : new Date(pooledAt),
    doNotContactAt: doNotContactAt === null ? null : new Date(doNotContactAt),
  };
}

/** The same as the record of a merge and its events keep it. */
export function recordOf({ links, tags, ...fields }: MergedFields) {
  return { ...fields, links: [...links], tags: [...tags] };
}
