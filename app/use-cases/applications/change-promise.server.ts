import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { promiseEndsAt, promiseRulesOf, readPromisedDate } from "#app/hiring/applications/promise.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { keepPromisedDate, loadPromiseSettings } from "#app/platform/db/promises.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { tellNewDate } from "./internal/promise.server.ts";

/**
 * Gives a candidate another date for the next step and tells them by a mail that can be taken back for a while; an
 * earlier date needs no mail, their page shows it. Takes the date the form was opened with, so that of two people one is
 * told of the other. Refuses past and far dates, days on which nobody works, an application that has left, and
 * whoever
 * does not run the process or owes its resume a second look.
 */
export async function changePromise(
  ctx: Ctx,
  input: { readonly applicationId: string; readonly seen: string; readonly promisedFor: string },
): Promise<{ told: boolean }> {
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${input.applicationId} FOR UPDATE`;
    const loaded = await loadApplication(tx, input.applicationId);
    if (!loaded) throw notFound("This application");
    const { row, subject } = loaded;
    requireAllowed(canOnApplication(ctx.actor, "move", subject), "This application");
    if (await owesLookAt(tx, secondReader(ctx), row.id)) throw conflict(LOOK_OWED);
    if (row.disposition !== null || row.stage === "hired")
      throw conflict("This application is over, so there is no next step to promise.");
    if ((row.promisedFor ?? "") !== input.seen)
      throw conflict("Somebody has just changed this date. Reload to see it.");
    const rules = promiseRulesOf(await loadPromiseSettings(tx, ctx.now));
    const promisedFor = readPromisedDate(input.promisedFor, ctx.now, rules);
    const before = row.promisedFor;
    if (promisedFor === before) return { told: false };
    await keepPromisedDate(tx, ctx, row, promisedFor);
    const zones = [rules.zone, row.candidate.timeZone];
    const late = before !== null && ctx.now.getTime() >= promiseEndsAt(before, zones);
    const told = before === null || promisedFor > before;
    if (told) await tellNewDate(tx, ctx, { applicationId: row.id, promisedFor, late });
    return { told };
  });
}
