import { decideSendAnew } from "#app/hiring/mail/returned-mail.ts";
import { readMail } from "#app/hiring/mail/templates.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { addressNow, type loadMail } from "./load-mail.server.ts";
import { loadWhyOvertakenAt } from "./why-overtaken.server.ts";

type Loaded = Awaited<ReturnType<typeof loadMail>>["mail"];

const NEW_ONE_RETURNS =
  "Mail to the new address came back before, too, so this is not sent there. Ask the candidate for another one.";

/** Why a mail that came back is not sent to the address by which its candidate is reached now, or null. */
export async function whyNotAnew(db: Db | Tx, mail: Loaded, now: Date): Promise<string | null> {
  const { to, addressChanged } = addressNow(mail);
  const { state, delivery, createdAt } = mail;
  const sentAnew = mail.anew !== null;
  const parsed = readMail(mail.template, mail.props);
  const wantsNoMail = (mail.candidate?.doNotContactAt ?? null) !== null;
  const returned = { state, delivery, parsed, createdAt, addressChanged, sentAnew, wantsNoMail };
  const decided = decideSendAnew(returned, now);
  if (!decided.ok) return decided.message;
  const stopped = await db.suppression.count({ where: { address: to, liftedAt: null } });
  if (stopped > 0) return NEW_ONE_RETURNS;
  return (await loadWhyOvertakenAt(db, mail, to, now))?.why ?? null;
}
