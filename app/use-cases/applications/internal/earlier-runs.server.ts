import type { EarlierRun } from "#app/hiring/applications/applying-again.ts";
import { knowsOfRejection } from "#app/hiring/applications/candidate-view.ts";
import { NOT_LEFT } from "#app/hiring/mail/mail-state.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

type Run = { readonly candidateId: string; readonly openingId: string };

/** Every run of a candidate at an opening, newest first, with those that came by a merge. */
export async function listEarlierRuns(tx: Db | Tx, run: Run, now: Date): Promise<EarlierRun[]> {
  const rows = await tx.application.findMany({
    where: { candidateId: run.candidateId, openingId: run.openingId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, disposition: true, disposedAt: true, toldAt: true },
  });
  return Promise.all(
    rows.map(async ({ toldAt, ...row }) => ({
      ...row,
      told: knowsOfRejection({ toldAt }, now),
      mailWaits: row.disposition === "rejected" && (await isRejectionUnderWay(tx, row.id)),
    })),
  );
}

async function isRejectionUnderWay(tx: Db | Tx, applicationId: string): Promise<boolean> {
  const state = { in: [...NOT_LEFT, "sending" as const] };
  return (await tx.mail.count({ where: { applicationId, template: "rejection", state } })) > 0;
}

/** The number of the next run that a candidate begins at an opening; runs of merged files keep their own. */
export async function nextAttempt(tx: Tx, run: Run): Promise<number> {
  const { _max } = await tx.application.aggregate({
    where: { candidateId: run.candidateId, openingId: run.openingId, broughtBy: "" },
    _max: { attempt: true },
  });
  return (_max.attempt ?? 0) + 1;
}

/** Whether another run of the same candidate at the same opening goes on, older or newer. */
export async function isInAnotherRun(tx: Tx, row: Run & { readonly id: string }): Promise<boolean> {
  const { id, candidateId, openingId } = row;
  return (
    (await tx.application.count({ where: { id: { not: id }, candidateId, openingId, disposition: null } })) >
    0
  );
}

/**
 * Locks every run of a candidate at an opening until the transaction ends, so that whoever begins one and whoever brings
 * one back take turns: nobody is in two.
 */
export async function lockRuns(tx: Tx, { candidateId, openingId }: Run): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "Application" WHERE "candidateId" = ${candidateId} AND "openingId" = ${openingId}
    ORDER BY id FOR UPDATE`;
}
