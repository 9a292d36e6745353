import { settleMail } from "#app/use-cases/mail/settle-mail.server.ts";
import { systemCtx } from "./imports.ts";
import { NOW, type World } from "./world.ts";

/** Writes down that mails have left, as the job does that sends them. */
export async function mailsLeave(world: World, ...mailIds: readonly string[]): Promise<void> {
  for (const mailId of mailIds) {
    await world.db.mail.update({ where: { id: mailId }, data: { state: "sending" } });
    await settleMail(
      { ...systemCtx(world), now: NOW },
      { mailId, result: { kind: "sent", providerId: mailId } },
    );
  }
}
