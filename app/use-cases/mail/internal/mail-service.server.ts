import { HEALTHY, type ServiceHealth } from "#app/hiring/mail/service-rest.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

export const MAIL_SERVICE = "mail-service";

const HEALTH = {
  failures: true,
  rests: true,
  restingSince: true,
  askAgainAt: true,
  lastReason: true,
} as const;

/** How the mail service stands, as all processes know it. */
export async function readMailService(db: Db | Tx): Promise<ServiceHealth> {
  const row = await db.mailService.findFirst({ where: { id: MAIL_SERVICE }, select: HEALTH });
  return row ?? HEALTHY;
}

/** The same with a hold on it until the transaction ends, so that two processes cannot both take the one try. */
export async function holdMailService(tx: Tx): Promise<ServiceHealth> {
  await tx.mailService.createMany({ data: [{ id: MAIL_SERVICE }], skipDuplicates: true });
  await tx.$queryRaw`SELECT id FROM "MailService" WHERE id = ${MAIL_SERVICE} FOR UPDATE`;
  return readMailService(tx);
}
