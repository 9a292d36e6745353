import { expect, it } from "vitest";
import { QUIET_MINUTES, whenToTellOfDay } from "./when-to-tell.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const ahead = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

it("people are told of a changed day once hands have rested", () => {
  expect(whenToTellOfDay(NOW, [ahead(180), ahead(2000)])).toEqual(ahead(QUIET_MINUTES));
});

it("and at once when something concerned takes place soon, or should have by now", () => {
  expect(whenToTellOfDay(NOW, [ahead(179), ahead(2000)])).toEqual(NOW);
  expect(whenToTellOfDay(NOW, [ahead(-5)])).toEqual(NOW);
});
