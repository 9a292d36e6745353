import { promiseFrom, promiseRulesOf } from "#app/hiring/applications/promise.ts";
import type { Stage } from "#app/hiring/applications/stages.ts";
import { offLimitsOf } from "#app/hiring/questions/off-limits.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { calendarOf } from "#app/platform/db/company-calendar.server.ts";
import { PROMISE_COLUMNS, USUAL_PROMISES } from "#app/platform/db/promises.server.ts";

/**
 * What the company says in a room: the date that an interviewer can promise at the close, which is the one that finishing
 * now sets, and what nobody asks candidates about.
 */
export async function loadCompanyWords(db: Db, stage: Stage, now: Date) {
  const company = await db.company.findFirst({ select: { ...PROMISE_COLUMNS, offLimits: true } });
  const rules = promiseRulesOf(await calendarOf(company ?? USUAL_PROMISES, now));
  return {
    promisedFor: promiseFrom(stage, now, rules),
    offLimits: offLimitsOf(company?.offLimits ?? null),
  };
}
