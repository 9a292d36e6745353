import type { EarlierRun } from "#app/hiring/applications/applying-again.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { wasToldOfRejection } from "./private-link.server.ts";

type Run = { readonly candidateId: string; readonly openingId: string };

/** Every run of a candidate at an opening, newest first, with those that came by a merge. */
export async function listEarlierRuns(tx: Tx, run: Run): Promise<EarlierRun[]> {
  const rows = await tx.application.findMany({
    where: { candidateId: run.candidateId, openingId: run.openingId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, disposition: true, disposedAt: true },
  });
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      told: await wasToldOfRejection(tx, row),
      mailWaits: row.disposition === "rejected" && (await isRejectionUnderWay(tx, row.id)),
    })),
  );
}

async function isRejectionUnderWay(tx: Tx, applicationId: string): Promise<boolean> {
  const state = { in: ["waiting", "sending"] as ("waiting" | "sending")[] };
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

/** Whether the candidate of an application that has ended is in a later run at the same opening by now. */
export async function hasAppliedAgain(
  tx: Db | Tx,
  row: Run & { readonly id: string; readonly createdAt: Date },
): Promise<boolean> {
  const { id, candidateId, openingId, createdAt } = row;
  const later = await tx.application.count({
    where: { id: { not: id }, candidateId, openingId, disposition: null, createdAt: { gte: createdAt } },
  });
  return later > 0;
}
