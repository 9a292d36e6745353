import type { Db } from "./client.server.ts";

/** How many lines were added to an interview's notes after a scorecard locked them. */
export type LaterLineCounts = {
  readonly shared: number;
  /** In the private note of the person who asks; of nobody else's. */
  readonly own: number;
};

/** Counts the lines that stand beside the notes a person reads as evidence. The caller has asked the policy. */
export async function countLaterLines(
  db: Db,
  interviewId: string,
  personId: string,
): Promise<LaterLineCounts> {
  const lines = await db.noteAmendment.findMany({
    where: { interviewId, OR: [{ ownerId: null }, { ownerId: personId }] },
    select: { ownerId: true },
  });
  const shared = lines.filter(({ ownerId }) => ownerId === null).length;
  return { shared, own: lines.length - shared };
}
