import type { Db } from "./client.server.ts";

/** What an application's plan holds and how many days are held for it: what `hasToBook` judges. */
export async function loadToBook(
  db: Db,
  row: { readonly id: string; readonly openingId: string },
  now: Date,
) {
  const [planned, held] = await Promise.all([
    db.openingSession.findMany({
      where: { openingId: row.openingId },
      select: { kind: true, number: true },
    }),
    db.hold.count({ where: { applicationId: row.id, state: "held", expiresAt: { gt: now } } }),
  ]);
  return { planned, held };
}
