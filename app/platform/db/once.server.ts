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

type NamedAct = { readonly id: string; readonly interviewId: string; readonly personId: string };

/**
 * A database whose next transaction is run only if nothing of this name was ever committed: the name is written in
 * the same transaction, so that both happen or neither. A second arrival is refused.
 */
export function onlyOnce(db: Db, act: NamedAct): Db {
  async function transaction<T>(
    work: (tx: Tx) => Promise<T>,
    options?: Parameters<Db["$transaction"]>[1],
  ): Promise<T> {
    return db.$transaction(async (tx) => {
      if (!(await takeNote(tx, act))) throw new ArrivedRefusal("This has arrived already.");
      return work(tx);
    }, options);
  }
  return new Proxy(db, {
    get: (target, key, receiver) =>
      key === "$transaction" ? transaction : (Reflect.get(target, key, receiver) as unknown),
  });
}

/**
 * Writes the name of an act down, and false where it stands already; whoever hears of what changes now is told by which
 * act. Names that are old enough are forgotten on the way, a few at a time and none that somebody else is at, so that no
 * act waits for it. All in one go to the database, because a hand waits for the answer.
 */
async function takeNote(tx: Tx, { id, interviewId, personId }: NamedAct): Promise<boolean> {
  const [noted] = await tx.$queryRaw<{ isNew: boolean }[]>`
    WITH forgotten AS (
      DELETE FROM "RoomAct" WHERE id IN (
        SELECT id FROM "RoomAct" WHERE "arrivedAt" < now() - make_interval(days => ${KEPT_DAYS}::int)
        ORDER BY "arrivedAt" LIMIT 20 FOR UPDATE SKIP LOCKED)
    ), added AS (
      INSERT INTO "RoomAct" (id, "interviewId", "personId") VALUES (${id}, ${interviewId}, ${personId})
      ON CONFLICT DO NOTHING RETURNING id
    )
    SELECT EXISTS (SELECT FROM added) AS "isNew", set_config('baton.act', ${id}, true)`;
  return noted?.isNew ?? false;
}
