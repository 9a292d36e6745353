import { describe, expect, it } from "vitest";
import { leftAlone } from "./left-alone.ts";
import { spanOn } from "./loop-request.builder.ts";

const ZONE = "Europe/Berlin";
const [THURSDAY, LATER] = ["2026-11-26", "2026-12-17"];
const on = (id: string, date: string, from = "10:00", to = "11:00") => {
  return { id, name: id, interviewerId: "ana", shadowIds: [], place: "", ...spanOn(date, from, to) };
};
const loop = [on("SQL", THURSDAY), on("Python", THURSDAY), on("Case", THURSDAY)];
const withMoved = (...changed: readonly ReturnType<typeof on>[]) =>
  loop.map((one) => changed.find(({ id }) => id === one.id) ?? one);

describe("an interview of a loop that is moved", () => {
  it("is said to be alone when it leaves the day of the others", () => {
    expect(leftAlone(loop, withMoved(on("SQL", LATER)), ZONE)).toEqual([
      "SQL is alone on Thursday 17 December, while the other 2 interviews stay on Thursday 26 November, so the candidate comes once more",
    ]);
    const two = loop.slice(1);
    expect(leftAlone(two, [on("Python", LATER), on("Case", THURSDAY)], ZONE)[0]).toMatch(
      /while the other interview stays on Thursday 26 November/,
    );
  });

  it("is nothing to say within the day, with all the others, or when it was apart already", () => {
    expect(leftAlone(loop, withMoved(on("SQL", THURSDAY, "16:00", "17:00")), ZONE)).toEqual([]);
    const all = loop.map(({ id }) => on(id, LATER));
    expect(leftAlone(loop, all, ZONE)).toEqual([]);
    const apart = withMoved(on("SQL", LATER));
    expect(leftAlone(apart, withMoved(on("SQL", "2026-12-18")), ZONE)).toEqual([]);
    expect(leftAlone(apart, loop, ZONE)).toEqual([]);
    expect(leftAlone(apart, withMoved(on("SQL", LATER), on("Case", LATER)), ZONE)).toEqual([]);
  });

  it("goes by the date of the candidate's clocks", () => {
    const evening = withMoved(on("SQL", THURSDAY, "22:00", "22:45"));
    expect(leftAlone(loop, evening, ZONE)).toEqual([]);
    expect(leftAlone(loop, evening, "Asia/Kolkata")).toHaveLength(1);
  });
});
