import { expect, it } from "vitest";
import { serverTimeOf } from "./ticked.ts";

const MINUTE = 60_000;
const base = Date.parse("2026-11-23T10:00:00Z");

it("the server's time goes on from when its data was made", () => {
  expect(serverTimeOf(base, { base, passed: 0 })).toEqual(new Date(base));
  expect(serverTimeOf(base, { base, passed: 2 * MINUTE })).toEqual(new Date("2026-11-23T10:02:00Z"));
});

it("the server's time, told anew, does not count twice what had passed before", () => {
  const ticked = { base, passed: 2 * MINUTE };
  expect(serverTimeOf(base + 2 * MINUTE, ticked)).toEqual(new Date("2026-11-23T10:02:00Z"));
});
