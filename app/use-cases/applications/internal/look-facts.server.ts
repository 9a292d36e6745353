import type { ScreeningOutcome } from "#app/hiring/applications/stages.ts";
import type { LookFacts, ScreeningLook } from "#app/hiring/screening/looks.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

type Row = Pick<LookFacts, "secondLook" | "stage" | "disposition"> & {
  readonly id: string;
  /** Those that were not cancelled. */
  readonly interviews: readonly unknown[];
};

/** Decisions that stand and say something; a second look that was left to others says nothing. */
export const STANDING = { undoneAt: null, NOT: { look: "second", outcome: "later" } } as const;

/** The select of the looks that a second one depends on, in a query for applications, newest first. */
export const LOOKS = {
  where: { undoneAt: null, look: { not: "final" } },
  orderBy: { decidedAt: "desc" },
  select: { screenerId: true, outcome: true, look: true, decidedAt: true },
} as const;

type Look = {
  readonly screenerId: string;
  readonly outcome: ScreeningOutcome;
  readonly look: ScreeningLook;
  readonly decidedAt: Date;
};

/** The first look that stands. */
export function firstOf(looks: readonly Look[]): Look | null {
  return looks.find(({ look, outcome }) => look === "first" && outcome !== "later") ?? null;
}

/** What decides which look at a resume is next, of an application that was read with `LOOKS`. */
export function lookFactsIn(row: Row, looks: readonly Look[]): LookFacts {
  const first = firstOf(looks);
  return {
    secondLook: row.secondLook,
    stage: row.stage,
    disposition: row.disposition,
    booked: row.interviews.length > 0,
    firstScreenerId: first?.screenerId ?? null,
    firstDecidedAt: first?.decidedAt ?? null,
    leftBy: looks
      .filter(({ look, outcome }) => look === "second" && outcome === "later")
      .map(({ screenerId }) => screenerId),
  };
}

/** The looks at one application that a second one depends on, newest first. */
export async function looksAt(db: Db | Tx, applicationId: string): Promise<readonly Look[]> {
  const { where, orderBy, select } = LOOKS;
  return db.screeningDecision.findMany({ where: { ...where, applicationId }, orderBy, select });
}

/** What decides which look at a resume is next. */
export async function lookFactsOf(db: Db | Tx, row: Row): Promise<LookFacts> {
  return lookFactsIn(row, await looksAt(db, row.id));
}

/**
 * When the first look at a resume arrived, by its event: a decision's own moment can be earlier, for it may have waited on a
 * device, or a little later, for decisions of one person keep their order.
 */
export async function firstLookArrived(
  db: Db,
  applicationId: string,
  facts: LookFacts,
): Promise<Date | null> {
  const event = await db.event.findFirst({
    where: { applicationId, type: "application.screened", actorId: facts.firstScreenerId },
    orderBy: { id: "desc" },
    select: { at: true },
  });
  return event?.at ?? facts.firstDecidedAt;
}
