import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decidePhoneScreens, type NeededPhoneScreens } from "#app/hiring/applications/phone-screens.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { readPhoneScreenFacts } from "./internal/phone-screen-facts.server.ts";

/**
 * Waives an application's second phone screen, or asks for one, for a reason that its timeline keeps. Each undoes the
 * other as long as nothing rests on it. Refuses without a reason, at any other stage, before the first phone screen was
 * advanced, while the second is booked or held, a second one that the opening's plan does not have, and whoever does not
 * run the process or owes its resume a second look.
 */
export async function changePhoneScreens(
  ctx: Ctx,
  input: { readonly applicationId: string; readonly to: NeededPhoneScreens; readonly reason: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${input.applicationId} FOR UPDATE`;
    const loaded = await loadApplication(tx, input.applicationId);
    if (!loaded) throw notFound("This application");
    const { row, subject } = loaded;
    requireAllowed(canOnApplication(ctx.actor, "move", subject), "This application");
    if (await owesLookAt(tx, secondReader(ctx), row.id)) throw conflict(LOOK_OWED);
    const decided = decidePhoneScreens(input.to, input.reason, await readPhoneScreenFacts(tx, row));
    if (!decided.ok) {
      if (decided.reason === "needs_reason") throw invalid(decided.message, { reason: decided.message });
      throw conflict(decided.message);
    }
    await tx.application.update({
      where: { id: row.id },
      data: { phoneScreens: decided.to, version: { increment: 1 } },
    });
    await appendEvent(tx, ctx, {
      type: "application.phone_screens_changed",
      subject: { kind: "application", id: row.id },
      openingId: row.openingId,
      candidateId: row.candidateId,
      applicationId: row.id,
      before: { phoneScreens: row.phoneScreens },
      after: { phoneScreens: decided.to, reason: decided.reason },
    });
  });
}
