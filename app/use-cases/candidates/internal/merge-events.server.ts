import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import type { recordOf } from "./pair.server.ts";

export type MergeTold = {
  readonly keptId: string;
  readonly goneId: string;
  /** The kept file. */
  readonly before: ReturnType<typeof recordOf>;
  readonly after: ReturnType<typeof recordOf>;
  readonly applications: readonly { readonly id: string; readonly openingId: string }[];
};

/** A merge, or that it was taken back: one event for each file, and one for each application, whose open pages follow it. */
export async function appendMergeEvents(
  tx: Tx,
  ctx: Ctx,
  type: "candidate.merged" | "candidate.merge_undone",
  { keptId, goneId, before, after, applications }: MergeTold,
): Promise<void> {
  const merged = type === "candidate.merged";
  const [from, to] = merged ? [goneId, keptId] : [keptId, goneId];
  await appendEvent(tx, ctx, {
    type,
    subject: { kind: "candidate", id: keptId },
    candidateId: keptId,
    before: merged ? before : { ...before, goneId },
    after: merged ? { ...after, goneId } : after,
  });
  await appendEvent(tx, ctx, {
    type,
    subject: { kind: "candidate", id: goneId },
    candidateId: goneId,
    before: { mergedIntoId: merged ? null : keptId },
    after: { mergedIntoId: merged ? keptId : null },
  });
  for (const { id: applicationId, openingId } of applications)
    await appendEvent(tx, ctx, {
      type,
      subject: { kind: "candidate", id: to },
      candidateId: to,
      applicationId,
      openingId,
      before: { candidateId: from },
      after: { candidateId: to },
    });
}
