import { expect, test } from "vitest";
import { countUpload } from "#app/platform/http/flood-limit.server.ts";

test("the twenty-first file of a minute from one address waits, those of others do not", async () => {
  const waits: number[] = [];
  for (let file = 1; file <= 21; file += 1) waits.push((await countUpload("198.51.100.7")).waitSeconds);
  expect(waits.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 0));
  expect(waits[20]).toBeGreaterThan(0);
  expect(waits[20]).toBeLessThanOrEqual(60);
  expect(await countUpload("203.0.113.9")).toEqual({ waitSeconds: 0 });
});
