import { compareEmployers } from "#app/hiring/candidates/duplicates.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { EventCtx } from "#app/platform/db/context.server.ts";
import { keepKeys } from "#app/platform/db/duplicates.server.ts";

/** Suggests who has the same name and had one of these employers. */
export async function lookForEmployers(
  tx: Tx,
  ctx: EventCtx,
  { candidateId, employers }: { readonly candidateId: string; readonly employers: readonly string[] },
): Promise<void> {
  if (employers.length === 0) return;
  const { name, keys } = await tx.candidate.findFirstOrThrow({
    where: { id: candidateId },
    select: { name: true, keys: { where: { kind: "name_employer" }, select: { kind: true, key: true } } },
  });
  await keepKeys(tx, ctx, { ...compareEmployers(name, employers, keys), candidateId });
}
