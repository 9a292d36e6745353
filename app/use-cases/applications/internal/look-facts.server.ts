import type { LookFacts } from "#app/hiring/screening/looks.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

type Row = Pick<LookFacts, "secondLook" | "stage" | "disposition"> & { readonly id: string };

/** The select of the first look that stands, in a query for applications. */
export const FIRST_LOOK = {
  where: { undoneAt: null, look: "first", outcome: { not: "later" } },
  orderBy: { decidedAt: "desc" },
  take: 1,
  select: { screenerId: true, outcome: true },
} as const;

/** What decides which look at a resume is next. */
export async function lookFactsOf(db: Db | Tx, row: Row): Promise<LookFacts> {
  const { where, orderBy, select } = FIRST_LOOK;
  const first = await db.screeningDecision.findFirst({
    where: { ...where, applicationId: row.id },
    orderBy,
    select,
  });
  const { secondLook, stage, disposition } = row;
  return { secondLook, stage, disposition, firstScreenerId: first?.screenerId ?? null };
}
