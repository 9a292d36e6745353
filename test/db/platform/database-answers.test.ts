import { expect, it } from "vitest";
import { createDatabase } from "#app/platform/db/client.server.ts";
import { useTestDatabase } from "../template.ts";

const testDatabase = useTestDatabase();

it("answers while all that pages may ask at once waits, and not once it is closed", async () => {
  const database = createDatabase({ url: testDatabase().url, poolSize: 1 });
  const holder = await testDatabase().pool.connect();
  await holder.query("SELECT pg_advisory_lock(73)");
  let waits = true;
  const slow = database.prisma.$queryRaw`SELECT pg_advisory_lock(73)::text`.then(() => (waits = false));
  const answered = { busy: await database.answers(), waits };
  await holder.query("SELECT pg_advisory_unlock(73)");
  holder.release();
  await slow;
  await database.close();
  expect(answered).toEqual({ busy: true, waits: true });
  expect(await database.answers()).toBe(false);
});
