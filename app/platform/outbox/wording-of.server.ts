import type { Db, Tx } from "../db/client.server.ts";

/** What has to be read of a mail's row to know its own words. */
export const OWN_WORDS = { wording: { select: { subject: true, body: true } } } as const;
export type WordingRow = { readonly subject: string | null; readonly body: string | null } | null;

/** Own words as a row has them; null where it goes back to the built-in ones. */
export function ownWordsIn(row: WordingRow): { readonly subject: string; readonly body: string } | null {
  return row?.subject && row.body ? { subject: row.subject, body: row.body } : null;
}

/**
 * The own words that count for a mail now: the opening's newest, else the company's newest, else null for the built-in
 * ones.
 */
export async function wordingOf(
  db: Db | Tx,
  template: string,
  applicationId: string | null,
): Promise<{ readonly id: string; readonly subject: string; readonly body: string } | null> {
  const opening = applicationId === null ? null : { applications: { some: { id: applicationId } } };
  for (const where of [...(opening ? [{ opening }] : []), { openingId: null }]) {
    const newest = await db.mailWording.findFirst({
      where: { template, ...where },
      orderBy: { version: "desc" },
      select: { id: true, subject: true, body: true },
    });
    const own = ownWordsIn(newest);
    if (newest && own) return { id: newest.id, ...own };
  }
  return null;
}
