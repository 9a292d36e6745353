import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { countApplication, countUpload } from "./flood-limit.server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ["twenty applications an hour", countApplication, 3_600],
  ["twenty files a minute ahead of their forms", countUpload, 60],
])("lets %s through from one address, and says when the next one may come", async (what, count, seconds) => {
  for (let sent = 1; sent <= 20; sent += 1) expect(await count(what)).toEqual({ waitSeconds: 0 });
  const { waitSeconds } = await count(what);
  expect(waitSeconds).toBeGreaterThan(seconds * 0.9);
  expect(waitSeconds).toBeLessThanOrEqual(seconds);
  expect(await count(`another than ${what}`)).toEqual({ waitSeconds: 0 });
});

it("lets sixty files an hour through, however they are spread", async () => {
  for (let sent = 1; sent <= 60; sent += 1) {
    expect(await countUpload("an office")).toEqual({ waitSeconds: 0 });
    if (sent % 20 === 0) vi.advanceTimersByTime(61_000);
  }
  expect((await countUpload("an office")).waitSeconds).toBeGreaterThan(3_000);
});
