import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { countTaken, countTry, countUpload, waitInWords } from "./flood-limit.server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function countApplication(address: string): Promise<{ readonly waitSeconds: number }> {
  const tried = await countTry(address);
  if (tried.waitSeconds === 0) await countTaken(address);
  return tried;
}

it.each([
  ["twenty applications a minute", countApplication],
  ["sixty forms a minute that are mended and sent again", countTry],
  ["twenty files a minute ahead of their forms", countUpload],
])("lets %s through from one address, and says when the next one may come", async (what, count) => {
  for (let sent = 1; sent <= (count === countTry ? 60 : 20); sent += 1)
    expect(await count(what)).toEqual({ waitSeconds: 0 });
  const { waitSeconds } = await count(what);
  expect(waitSeconds).toBeGreaterThan(54);
  expect(waitSeconds).toBeLessThanOrEqual(60);
  expect(await count(`another than ${what}`)).toEqual({ waitSeconds: 0 });
});

it("counts all addresses of version 6 that one network is given as one, however they are written", async () => {
  const ofOne = [
    "2001:db8:0:7::1",
    "2001:0DB8:0000:0007:ffff::2",
    "2001:db8:0:7:1:2:3:4",
    "2001:db8::7:0:0:0:5",
  ];
  for (let sent = 0; sent < 20; sent += 1) await countUpload(ofOne[sent % ofOne.length] ?? "");
  expect((await countUpload("2001:db8:0:7:abcd::9")).waitSeconds).toBeGreaterThan(0);
  for (const other of ["2001:db8:0:8::1", "2001:db8::1", "::1"])
    expect(await countUpload(other), other).toEqual({ waitSeconds: 0 });
  for (let sent = 0; sent < 20; sent += 1) await countUpload("198.51.100.20");
  expect((await countUpload("::ffff:198.51.100.20")).waitSeconds).toBeGreaterThan(0);
  expect(await countUpload("198.51.100.21")).toEqual({ waitSeconds: 0 });
});

it.each([
  ["three hundred files", countUpload, 300],
  ["two hundred applications", countApplication, 200],
])("lets %s an hour through from one office, however they are spread", async (_, count, most) => {
  for (let sent = 1; sent <= most; sent += 1) {
    expect(await count("an office")).toEqual({ waitSeconds: 0 });
    if (sent % 20 === 0) vi.advanceTimersByTime(61_000);
  }
  expect((await count("an office")).waitSeconds).toBeGreaterThan(2_000);
});

it.each([
  [1, "a minute"],
  [60, "a minute"],
  [61, "2 minutes"],
])("tells %i seconds as %s", (seconds, words) => {
  expect(waitInWords(seconds)).toBe(words);
});
