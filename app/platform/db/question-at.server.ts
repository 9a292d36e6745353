import type { Tx } from "./client.server.ts";

/** The question that was being answered at a moment, if one was. */
export async function questionAt(tx: Tx, interviewId: string, at: Date): Promise<string | null> {
  const open = await tx.askedQuestion.findFirst({
    where: { interviewId, askedAt: { lte: at }, OR: [{ endedAt: null }, { endedAt: { gt: at } }] },
    orderBy: { askedAt: "desc" },
    select: { id: true },
  });
  return open?.id ?? null;
}
