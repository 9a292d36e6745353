import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { waitingMails } from "./internal/apply-effects.server.ts";
import { queueRejectionMail } from "./internal/rejection-mail.server.ts";

export type TellInput = { readonly applicationId: string } & (
  | { readonly by: "mail"; readonly personalNote: string }
  /** `how` says how they know, for us. */
  | { readonly by: "other_way"; readonly how: string }
);

/**
 * Ends the silence after a rejection: by its mail, which waits for the grace period like any, or by noting that the
 * candidate knows in another way, so that their page says it, too; a mail that has not left is then taken back. Refuses
 * whoever may not reject or owes the resume a second look, what is not rejected, who knows already, a second mail beside
 * one that has not left, and a way without words.
 */
export async function tellRejection(ctx: Ctx, input: TellInput): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${input.applicationId} FOR UPDATE`;
    const loaded = await loadApplication(tx, input.applicationId);
    if (!loaded) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "dispose", loaded.subject), "This application");
    const { row } = loaded;
    if (await owesLookAt(tx, secondReader(ctx), row.id)) throw conflict(LOOK_OWED);
    if (row.disposition !== "rejected")
      throw conflict("This application is not rejected. Reload to see where it stands.");
    if (row.toldAt !== null) throw conflict("The candidate knows of it already. Reload to see since when.");
    const mails = await waitingMails(tx, row.id, "rejection");
    if (input.by === "mail") {
      if (mails.length > 0) throw conflict("Their mail is written already. Reload to see when it leaves.");
      // Its version is part of the mail's key: this is another mail than one that was taken back.
      await tx.application.update({ where: { id: row.id }, data: { version: { increment: 1 } } });
      await queueRejectionMail(tx, ctx, { applicationId: row.id, personalNote: input.personalNote });
      return;
    }
    const how = input.how.trim();
    if (how === "")
      throw invalid("Say how they know, such as: by phone on Friday.", { how: "Say how they know." });
    for (const mailId of mails) await takeBackMail(tx, ctx, { mailId });
    await tx.application.update({
      where: { id: row.id },
      data: { toldAt: ctx.now, version: { increment: 1 } },
    });
    await appendEvent(tx, ctx, {
      type: "application.told",
      subject: { kind: "application", id: row.id },
      openingId: row.openingId,
      candidateId: row.candidateId,
      applicationId: row.id,
      before: { told: false },
      after: { told: true, reason: how },
    });
  });
}
