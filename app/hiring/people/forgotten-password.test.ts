import { expect, it } from "vitest";
import { needsCurrentPassword } from "./forgotten-password.ts";

const createdAt = new Date("2026-11-23T10:00:00Z");
const after = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000);

it("a session begun by password always needs the current one", () => {
  expect(needsCurrentPassword({ startedBy: "password", createdAt }, createdAt)).toBe(true);
});

it("a sign-in link stands in for it for half an hour", () => {
  expect(needsCurrentPassword({ startedBy: "link", createdAt }, after(30))).toBe(false);
  expect(needsCurrentPassword({ startedBy: "link", createdAt }, after(31))).toBe(true);
});
