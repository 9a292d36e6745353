import type { Prisma } from "#app/generated/prisma/client.ts";
import type { SecondReader } from "#app/hiring/screening/looks.ts";
import type { Db, Tx } from "./client.server.ts";

/** A person's own looks: those that were given, and second ones that were left to others. */
function lookedAtBy(personId: string): Prisma.ScreeningDecisionWhereInput {
  return { screenerId: personId, undoneAt: null, OR: [{ outcome: { not: "later" } }, { look: "second" }] };
}

/**
 * The applications at which a person owes a second look, as a query: the rule `owesSecondLook` for those who may screen;
 * `test/db/applications/second-looks.test.ts` holds the two against each other.
 */
export function owedLooks({ actor, since }: SecondReader): Prisma.ApplicationWhereInput {
  const screens = actor.role === "admin" || actor.role === "recruiter";
  return {
    secondLook: { in: ["wanted", "sampled"] },
    candidate: { erasedAt: null },
    ...(screens ? {} : { opening: { hiringManagerId: actor.id } }),
    screeningDecisions: { none: lookedAtBy(actor.id) },
    OR: [
      { secondLook: "wanted", stage: "resume_screen", disposition: null },
      {
        secondLook: "sampled",
        stage: { in: ["resume_screen", "phone_screen"] },
        AND: { OR: [{ disposition: null }, { disposition: "rejected" }] },
        interviews: { none: { state: { not: "cancelled" } } },
        screeningDecisions: {
          some: { look: "first", outcome: { not: "later" }, undoneAt: null, decidedAt: { gte: since } },
        },
      },
    ],
  };
}

/** Which of some applications, given as a query, a person owes a second look. */
export async function findOwedLooks(
  db: Db | Tx,
  reader: SecondReader,
  within: Prisma.ApplicationWhereInput = {},
): Promise<ReadonlySet<string>> {
  const rows = await db.application.findMany({
    where: { AND: [owedLooks(reader), within] },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** Whether a person owes a second look at one application. */
export async function owesLookAt(db: Db | Tx, reader: SecondReader, applicationId: string): Promise<boolean> {
  return (await findOwedLooks(db, reader, { id: applicationId })).size > 0;
}
