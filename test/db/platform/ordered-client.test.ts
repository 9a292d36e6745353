import pg from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
afterEach(() => vi.restoreAllMocks());

it("asks one thing after the other on a connection, however many relations a transaction reads", async () => {
  const { prisma } = database();
  const { id } = await (await buildWorld(database())).buildOpening();
  const asking = new Map<object, number>();
  let most = 0;
  const { query } = pg.Client.prototype;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...asked: unknown[]) {
    const now = (asking.get(this) ?? 0) + 1;
    asking.set(this, now);
    most = Math.max(most, now);
    const answer = Reflect.apply(query, this, asked) as Promise<unknown>;
    return answer.finally(() => asking.set(this, (asking.get(this) ?? 0) - 1)) as never;
  });
  const opening = await inTransaction(prisma, (tx) => {
    const relations = {
      team: true,
      sessions: true,
      questions: true,
      channels: true,
      applications: true,
    } as const;
    return tx.opening.findUnique({ where: { id }, include: relations });
  });
  expect(opening).toMatchObject({ id, team: [], applications: [] });
  expect(most).toBe(1);
});

it("goes on with the next after something the database refuses", async () => {
  const { prisma } = database();
  const wrong = prisma.$queryRaw`SELECT 1 / 0`;
  await expect(wrong).rejects.toThrow(/division by zero/u);
  const [row] = await prisma.$queryRaw<{ one: number }[]>`SELECT 1 AS one`;
  expect(row?.one).toBe(1);
  const broken = inTransaction(prisma, (tx) =>
    Promise.all([tx.$queryRaw`SELECT 1 / 0`, tx.$queryRaw`SELECT 1`, tx.$queryRaw`SELECT 2`]),
  );
  await expect(broken).rejects.toThrow();
  expect(await prisma.$queryRaw`SELECT 3 AS three`).toEqual([{ three: 3 }]);
});
