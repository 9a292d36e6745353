import { describe, expect, it } from "vitest";
import { scheduleVersions, type ScheduleEvent } from "./schedule-versions.ts";

const BOOKED = {
  startsAt: "2026-11-24T09:00:00.000Z",
  minutes: 60,
  place: "Room 1",
  link: "",
  interviewerId: "ana",
  shadowIds: [],
};
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 10, minute));
let serial = 0;
function event(minute: number, change: Partial<ScheduleEvent>): ScheduleEvent {
  serial += 1;
  return {
    id: String(serial),
    type: "interview.scheduled",
    at: at(minute),
    by: "Rolf",
    interviewId: "one",
    interviewName: "SQL",
    before: null,
    after: BOOKED,
    ...change,
  };
}
const changed = (minute: number, to: object, change: Partial<ScheduleEvent> = {}) =>
  event(minute, { type: "interview.changed", before: BOOKED, after: { ...BOOKED, ...to }, ...change });

describe("versions of a schedule", () => {
  it("are one for what one person changed at one moment, with the schedule as it stood afterwards", () => {
    const two = { interviewId: "two", interviewName: "Python" };
    const later = { startsAt: "2026-11-24T11:00:00.000Z" };
    const versions = scheduleVersions([
      event(0, {}),
      event(0, { ...two, after: { ...BOOKED, ...later } }),
      changed(5, { startsAt: "2026-11-24T12:00:00.000Z" }),
      event(5, { ...two, type: "interview.cancelled", after: { code: "candidate_ill", text: "Flu." } }),
    ]);
    expect(versions.map(({ number, by, at: when }) => [number, by, when])).toEqual([
      [1, "Rolf", at(0)],
      [2, "Rolf", at(5)],
    ]);
    expect(versions[0]?.rows.map(({ interviewName }) => interviewName)).toEqual(["SQL", "Python"]);
    expect(
      versions[1]?.changes.map(({ kind, interviewName, was, is }) => [kind, interviewName, was, is]),
    ).toEqual([
      ["time", "SQL", BOOKED.startsAt, "2026-11-24T12:00:00.000Z"],
      ["cancelled", "Python", "candidate_ill", "Flu."],
    ]);
    expect(versions[1]?.rows.map(({ interviewName, startsAt }) => [interviewName, startsAt])).toEqual([
      ["SQL", "2026-11-24T12:00:00.000Z"],
    ]);
  });

  it("are two when two people change something at the same moment", () => {
    expect(
      scheduleVersions([event(0, {}), changed(0, { interviewerId: "ben" }, { by: "Rita" })]),
    ).toHaveLength(2);
  });

  it("say every kind of change, and nothing of what stayed", () => {
    const after = { interviewerId: "ben", shadowIds: ["cleo"], minutes: 45, place: "Room 2" };
    const [, second] = scheduleVersions([event(0, {}), changed(1, after)]);
    expect(second?.changes.map(({ kind, was, is }) => [kind, was, is])).toEqual([
      ["length", "60", "45"],
      ["interviewer", "ana", "ben"],
      ["shadows", "", "cleo"],
      ["where", "Room 1", "Room 2"],
    ]);
    expect(scheduleVersions([event(0, {}), changed(1, {})])).toHaveLength(1);
  });

  it("leave empty what old events do not hold, and survive what they cannot read", () => {
    const old = { startsAt: BOOKED.startsAt, interviewerId: "ana", timeZone: "Europe/Berlin" };
    const versions = scheduleVersions([
      event(0, { after: old }),
      changed(1, {}, { before: { startsAt: 7 }, after: "broken" }),
      event(2, { type: "interview.no_show", after: { state: "no_show" } }),
    ]);
    expect(versions[0]?.rows[0]).toMatchObject({ minutes: null, place: "", interviewerId: "ana" });
    expect(versions.at(-1)).toMatchObject({ number: 2, rows: [] });
  });
});
