import type { Db, Tx } from "./client.server.ts";

const KEPT_DAYS = 30;

/** Reaches the edge as a conflict, like a refusal of the core; `fields` tells a browser that it may stop sending. */
class ArrivedRefusal extends Error {
  override readonly name = "Refusal";
  readonly kind = "conflict";
  readonly fields = { act: "arrived" };
}

/** Whether something was refused because it has arrived before: whoever sent it may stop. */
export function hasArrivedBefore(error: unknown): boolean {
  return error instanceof ArrivedRefusal;
}

/**
 * A database whose next transaction is run only if nothing of this name was ever committed: the name is written in
 * the same transaction, so that both happen or neither. A second arrival is refused.
 */
export function onlyOnce(
  db: Db,
  act: { readonly id: string; readonly interviewId: string; readonly personId: string },
): Db {
  async function transaction<T>(
    work: (tx: Tx) => Promise<T>,
    options?: Parameters<Db["$transaction"]>[1],
  ): Promise<T> {
    return db.$transaction(async (tx) => {
      const { count } = await tx.roomAct.createMany({ data: [act], skipDuplicates: true });
      if (count === 0) throw new ArrivedRefusal("This has arrived already.");
      await forgetOld(tx);
      // Whoever hears of what changes now is told by which act.
      await tx.$executeRaw`SELECT set_config('baton.act', ${act.id}, true)`;
      return work(tx);
    }, options);
  }
  return new Proxy(db, {
    get: (target, key, receiver) =>
      key === "$transaction" ? transaction : (Reflect.get(target, key, receiver) as unknown),
  });
}

/** A few at a time and none that somebody else is at: no act waits for this. */
async function forgetOld(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "RoomAct" WHERE id IN (
      SELECT id FROM "RoomAct" WHERE "arrivedAt" < now() - make_interval(days => ${KEPT_DAYS}::int)
      ORDER BY "arrivedAt" LIMIT 20 FOR UPDATE SKIP LOCKED)`;
}
