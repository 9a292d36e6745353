import type { Tx, Db } from "./client.server.ts";
import { CALENDAR_COLUMNS, calendarOf, NO_CALENDAR } from "./company-calendar.server.ts";
import type { BaseCtx } from "./context.server.ts";
import { appendEvent } from "./events.server.ts";

/** The columns of a company that its calendar of promises is read from. */
export const PROMISE_COLUMNS = {
  name: true,
  timeZone: true,
  promiseDays: true,
  ...CALENDAR_COLUMNS,
} as const;

/** What an installation that is not set up yet promises by. */
export const USUAL_PROMISES = { name: "", timeZone: "Etc/UTC", promiseDays: {}, ...NO_CALENDAR };

/** The company's calendar of promises as it is stored; an installation that is not set up yet has the defaults. */
export async function loadPromiseSettings(tx: Db | Tx, now: Date) {
  return calendarOf((await tx.company.findFirst({ select: PROMISE_COLUMNS })) ?? USUAL_PROMISES, now);
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
  await appendPromised(tx, ctx, application, promisedFor);
}

/** Appends the event of a date that is written down already. */
export async function appendPromised(
  tx: Tx,
  ctx: BaseCtx,
  application: Promised,
  promisedFor: string | null,
): Promise<void> {
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
