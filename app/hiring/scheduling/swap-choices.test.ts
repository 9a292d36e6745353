import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildInterviewer, spanOn } from "./loop-request.builder.ts";
import { swapChoices, type SwapSeat } from "./swap-choices.ts";

const MONDAY = "2026-11-23";
const SEAT: SwapSeat = {
  ...spanOn(MONDAY, "09:00", "10:00"),
  focus: ["sql", "python"],
  interviewerId: "ana",
  shadowIds: [],
  onLoop: new Map([["ben", "Onsite 2"]]),
  watchesLoop: new Map([["jon", "Onsite 3"]]),
};
const nameOf = (key: string) => (key === "sql" ? "SQL fluency" : "Python");
const choices = (people: Parameters<typeof swapChoices>[1], change: Partial<SwapSeat> = {}) =>
  swapChoices({ ...SEAT, ...change }, people, nameOf);
const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

describe("who could take an interview over", () => {
  it("is whoever is trained in all of it and there, the least burdened first, and never who has it", () => {
    const people = [
      buildInterviewer("ana"),
      buildInterviewer("cleo", { recent: 4 }),
      buildInterviewer("dan", { booked: [spanOn(MONDAY, "13:00", "14:00")] }),
      buildInterviewer("eve", { busy: [spanOn(MONDAY, "09:00", "09:30")] }),
      buildInterviewer("fay"),
    ];
    const { may, cannot } = choices(people);
    expect(ids(may)).toEqual(["fay", "dan", "cleo", "eve"]);
    expect(may[1]).toMatchObject({ thatDay: 1, thatWeek: 1, recent: 0, bends: [] });
    expect(may[3]?.bends).toEqual(["moves an appointment"]);
    expect(cannot).toEqual([]);
  });

  it("is not who lacks training, meets the candidate already or is elsewhere; every reason is said", () => {
    const busy = [spanOn(MONDAY, "09:00", "10:00")];
    const people = [
      buildInterviewer("ben"),
      buildInterviewer("cleo", { training: { sql: "trained", python: "shadowing" } }),
      buildInterviewer("dan", { training: {}, booked: busy }),
    ];
    const { may, cannot } = choices(people);
    expect(may).toEqual([]);
    expect(cannot.map((one) => [one.id, one.cannot])).toEqual([
      ["ben", ["interviews this candidate in Onsite 2 already"]],
      ["cleo", ["is not trained in Python"]],
      ["dan", ["is not trained in SQL fluency, Python", "is in another interview then, or held for one"]],
    ]);
  });

  it("is not who shadows another interview of the candidate, while who shadows this one may lead it", () => {
    const people = [buildInterviewer("jon"), buildInterviewer("dan")];
    const { may, cannot } = choices(people, { shadowIds: ["dan"] });
    expect(ids(may)).toEqual(["dan"]);
    expect(cannot.map((one) => [one.id, one.cannot])).toEqual([
      ["jon", ["shadows Onsite 3 of this candidate"]],
    ]);
  });

  it("is a learner who leads only while a trained colleague watches", () => {
    const learner = buildInterviewer("cleo", { training: { sql: "reverse_shadowing", python: "trained" } });
    const people = [learner, buildInterviewer("dan")];
    expect(choices(people).cannot.map((one) => one.cannot)).toEqual([
      ["leads only while a trained colleague watches"],
    ]);
    expect(ids(choices(people, { shadowIds: ["dan"] }).may)).toContain("cleo");
    expect(ids(choices([learner], { shadowIds: ["cleo"] }).may)).toEqual([]);
  });

  it("names everybody but who has it exactly once, whatever they do and in whatever order they come", () => {
    const training = fc.constantFrom("trained" as const, "shadowing" as const, "reverse_shadowing" as const);
    const person = fc.record({
      sql: training,
      recent: fc.nat(9),
      from: fc.integer({ min: 0, max: 20 }),
      off: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), (rows) => {
        const people = rows.map(({ sql, recent, from, off }, index) => {
          const begins = SEAT.from + (from - 10) * 15 * 60_000;
          return buildInterviewer(`p${index}`, {
            training: { sql, python: "trained" },
            recent,
            daysOff: off ? [MONDAY] : [],
            booked: [{ from: begins, to: begins + 3_600_000 }],
          });
        });
        const all = [buildInterviewer("ana"), ...people];
        const { may, cannot } = choices(all);
        expect(choices(all.toReversed())).toEqual({ may, cannot });
        expect(ids([...may, ...cannot]).toSorted()).toEqual(ids(people).toSorted());
        for (const { id } of may) {
          const one = people.find((other) => other.id === id);
          expect(one?.training["sql"]).toBe("trained");
          expect(one?.booked.every((span) => span.to <= SEAT.from || span.from >= SEAT.to)).toBe(true);
        }
      }),
    );
  });
});
