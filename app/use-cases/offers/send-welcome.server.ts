import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { openOffer } from "./internal/open-offer.server.ts";
import { queueToCandidate } from "./internal/queue-to-candidate.server.ts";
import { listWelcomes, welcomeWords } from "./internal/welcome.server.ts";

/**
 * Welcomes somebody who is hired, by a mail that its sender has read and that can be taken back for a while. Refuses
 * before they are hired on an accepted offer, and a second time unless the first mail was taken back.
 */
export async function sendWelcome(ctx: Ctx, applicationId: string): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${applicationId} FOR UPDATE`;
    const opened = await openOffer(tx, applicationId);
    requireAllowed(canOnApplication(ctx.actor, "make_offer", opened.subject), "This application");
    const words = await welcomeWords(tx, opened);
    if (!words || !opened.offer)
      throw conflict(
        "Only somebody hired on an accepted offer is welcomed. Reload to see where this stands.",
      );
    const mails = await listWelcomes(tx, applicationId);
    if (mails.some(({ state }) => state !== "taken_back"))
      throw conflict("The welcome mail was written already. Find it under Mail.");
    const key = `welcome:${opened.offer.id}:${mails.length}`;
    await queueToCandidate(tx, ctx, opened, { template: "hired-welcome", props: words }, key);
  });
}
