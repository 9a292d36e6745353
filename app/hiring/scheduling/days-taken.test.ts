import { describe, expect, it } from "vitest";
import { onDaysTaken } from "./days-taken.ts";

const at = (id: string, from: string) => {
  const startsAt = new Date(`2026-11-${from}:00Z`);
  return { id, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
};
const interviews = [at("before", "25T22:30"), at("on", "26T10:00"), at("after", "27T10:00")];
const taken = (after: string[], before: string[] = [], zone = "Europe/London") => {
  const days = (dates: string[]) => dates.map((date) => ({ from: date, to: date }));
  return onDaysTaken(interviews, { before: days(before), after: days(after), zone }).map(({ id }) => id);
};

describe("interviews on days that are taken off", () => {
  it("are those of days that were not off before", () => {
    expect(taken(["2026-11-26"])).toEqual(["on"]);
    expect(taken(["2026-11-26", "2026-11-27"], ["2026-11-26"])).toEqual(["after"]);
    expect(taken([], ["2026-11-26"])).toEqual([]);
  });

  it("go by the clocks of whoever is off", () => {
    expect(taken(["2026-11-26"], [], "Europe/Berlin")).toEqual(["before", "on"]);
  });
});
