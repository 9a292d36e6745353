import { expect, it } from "vitest";
import { withSameParts } from "./same-parts.ts";

const room = () => ({
  now: new Date("2026-11-27T10:00:00Z"),
  tags: [] as string[],
  brief: { notes: [{ at: new Date("2026-11-27T09:00:00Z"), text: "Asks first." }] },
  advice: null as string | null,
});

it("keeps what says the same as it was, and takes everything else as it came", () => {
  const before = room();
  const now = { ...room(), tags: ["terse"], advice: "Ask for more." };
  const kept = withSameParts(before, now);
  expect(kept).toEqual(now);
  expect(kept.brief).toBe(before.brief);
  expect(kept.now).toBe(before.now);
  expect(kept.tags).toBe(now.tags);
});

it("sees a moment, a part that is there no more, and one that is new", () => {
  const before = { ...room(), advice: "Ask for more." };
  const later = { ...room(), now: new Date("2026-11-27T10:00:01Z"), closing: "soon" };
  expect(withSameParts(before, later)).toEqual(later);
  expect(withSameParts(before, later).now).toBe(later.now);
});

it("takes the first as it came", () => {
  const first = room();
  expect(withSameParts(undefined, first)).toBe(first);
});
