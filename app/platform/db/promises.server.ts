import type { Tx, Db } from "./client.server.ts";
import type { BaseCtx } from "./context.server.ts";
import { appendEvent } from "./events.server.ts";

/** The company's calendar of promises as it is stored; an installation that is not set up yet has the defaults. */
export async function loadPromiseSettings(tx: Db | Tx) {
  const company = await tx.company.findFirst({
    select: { name: true, timeZone: true, promiseDays: true, holidays: true },
  });
  return company ?? { name: "", timeZone: "Etc/UTC", promiseDays: {}, holidays: [] };
}

type Promised = {
  readonly id: string;
  readonly openingId: string;
  readonly candidateId: string;
  readonly promisedFor: string | null;
};

/** Writes down by when a candidate hears from us, with its event; the same date again changes nothing. */
export async function keepPromisedDate(
  tx: Tx,
  ctx: BaseCtx,
  application: Promised,
  promisedFor: string | null,
): Promise<void> {
  if (application.promisedFor === promisedFor) return;
  await tx.application.update({ where: { id: application.id }, data: { promisedFor } });
  await appendEvent(tx, ctx, {
    type: "application.promised",
    subject: { kind: "application", id: application.id },
    openingId: application.openingId,
    candidateId: application.candidateId,
    applicationId: application.id,
    before: { promisedFor: application.promisedFor },
    after: { promisedFor },
  });
}
