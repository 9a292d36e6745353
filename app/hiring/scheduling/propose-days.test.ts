import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysFrom, overlaps, weekdayOf, type Span } from "./calendar-days.ts";
import { at, buildInterviewer, buildRequest, buildRoom, buildSession } from "./loop-request.builder.ts";
import { EVERY_DAY, spanOn } from "./loop-request.builder.ts";
import type { Interviewer, LoopRequest, PanelSession, ProposedDay } from "./loop-request.ts";
import { dayFinder } from "./propose-days.ts";
import { STEP_MINUTES } from "./day-layouts.ts";

const MINUTE_MS = 60_000;
const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Etc/UTC",
];
const find = (request: LoopRequest) => dayFinder(request.interviewers)(request, new Set());

const clocks = new Map(
  ZONES.map((zone) => [
    zone,
    new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }),
  ]),
);

/** What the clocks of a zone show, read another way than the rules read it. */
function shown(instant: number, zone: string): { readonly date: string; readonly time: string } {
  const [date = "", time = ""] = clocks.get(zone)!.format(instant).split(" ");
  return { date, time };
}

function isWithin(span: Span, zone: string, from: string, to: string): boolean {
  const begins = shown(span.from, zone);
  const ends = shown(span.to, zone);
  return begins.date === ends.date && begins.time >= from && ends.time <= to;
}

/** Everything a proposed day promises, each looked up anew. */
function faultsOf(request: LoopRequest, day: ProposedDay): string[] {
  const { candidate, rules, sessions, interviewers } = request;
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => (holds ? undefined : faults.push(fault));
  const people = day.interviews.flatMap(({ interviewerId, shadowIds }) => [interviewerId, ...shadowIds]);
  must(new Set(people).size === people.length, "somebody sits in two interviews");
  must(day.interviews.length === sessions.length, "an interview is missing");
  for (const [place, one] of day.interviews.entries()) {
    const session = sessions.find(({ id }) => id === one.sessionId)!;
    const next = day.interviews[place + 1];
    must(one.to - one.from === session.minutes * MINUTE_MS, "minutes are not exact");
    must(!next || next.from - one.to >= rules.breakMinutes * MINUTE_MS, "no break");
    must(isWithin(one, candidate.zone, candidate.from, candidate.to), "outside the candidate's hours");
    must(shown(one.from, candidate.zone).date === day.date, "another day");
    must(!candidate.busy.some((span) => overlaps(span, one)), "the candidate is elsewhere");
    for (const id of [one.interviewerId, ...one.shadowIds]) {
      const person = interviewers.find((each) => each.id === id)!;
      for (const fault of faultsOfPerson(person, one)) faults.push(`${id} ${fault}`);
    }
  }
  const core = day.interviews.map(({ sessionId }) => sessions.find(({ id }) => id === sessionId)!.core);
  must(core.lastIndexOf(true) < (core.indexOf(false) + 1 || 99), "a probe before the core");
  return faults;
}

function faultsOfPerson(person: Interviewer, slot: Span): string[] {
  const { date } = shown(slot.from, person.zone);
  const hours = person.hours.filter(({ weekday }) => weekday === weekdayOf(date));
  const gap = person.gapMinutes * MINUTE_MS;
  const wide = { from: slot.from - gap, to: slot.to + gap };
  const thatDay = person.booked.filter(({ from }) => shown(from, person.zone).date === date);
  return [
    ...(hours.some(({ from, to }) => isWithin(slot, person.zone, from, to)) ? [] : ["outside their hours"]),
    ...(person.daysOff.includes(date) ? ["on a day off"] : []),
    ...(person.holidays.has(date) ? ["on a holiday where they are"] : []),
    ...(person.busy.some((span) => overlaps(span, slot)) ? ["has an appointment"] : []),
    ...(person.booked.some((span) => overlaps(span, wide)) ? ["without a gap"] : []),
    ...(thatDay.length >= person.perDay ? ["too many that day"] : []),
  ];
}

const training = fc.constantFrom("trained", "trained", "reverse_shadowing", "shadowing" as const);
/** Around the changes of the clocks in each of the zones, and a week without one. */
const FIRST_DAYS = [
  "2026-03-07",
  "2026-03-27",
  "2026-04-03",
  "2026-09-25",
  "2026-10-24",
  "2026-11-01",
  "2026-12-07",
];
const person = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    from: fc.constantFrom("00:00", "02:00", "07:30", "09:00"),
    to: fc.constantFrom("03:30", "14:00", "17:00", "23:45"),
    trained: fc.tuple(training, training),
    perDay: fc.integer({ min: 1, max: 3 }),
    gapMinutes: fc.constantFrom(0, 15),
    recent: fc.nat(9),
    busy: fc.array(fc.nat(7 * 24), { maxLength: 12 }),
    booked: fc.array(fc.nat(7 * 24), { maxLength: 4 }),
    off: fc.nat(6),
  })
  .filter(({ from, to }) => from < to);
const request = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    first: fc.constantFrom(...FIRST_DAYS),
    people: fc.array(person, { minLength: 2, maxLength: 8 }),
    minutes: fc.array(fc.constantFrom(30, 45, 60), { minLength: 1, maxLength: 3 }),
    core: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    night: fc.boolean(),
    breakMinutes: fc.constantFrom(0, 10),
  })
  .map(({ zone, first, people, minutes, core, night, breakMinutes }): LoopRequest => {
    const midnight = at(`${first}T00:00:00Z`);
    const hoursFrom = (hours: readonly number[]) =>
      hours.map((hour) => ({ from: midnight + hour * 3_600_000, to: midnight + (hour + 1) * 3_600_000 }));
    return buildRequest({
      sessions: minutes.map((length, index) =>
        buildSession(index + 1, {
          minutes: length,
          core: core[index]!,
          focus: index % 2 ? ["sql", "python"] : ["sql"],
        }),
      ),
      interviewers: people.map(({ from, to, trained: [sql, python], busy, booked, off, ...rest }, index) =>
        buildInterviewer(`person${index}`, {
          ...rest,
          hours: EVERY_DAY.map((weekday) => ({ weekday, from, to })),
          training: { sql, python },
          busy: hoursFrom(busy),
          booked: hoursFrom(booked),
          daysOff: daysFrom(first, 7, EVERY_DAY).slice(off, off + 1),
          holidays: new Map(
            daysFrom(first, 7, EVERY_DAY)
              .slice(off + 2, off + 3)
              .map((date) => [date, "is off"]),
          ),
        }),
      ),
      candidate: {
        zone,
        from: night ? "00:00" : "08:00",
        to: night ? "23:45" : "18:00",
        weekdays: EVERY_DAY,
        busy: [],
      },
      rules: { breakMinutes, lunch: { from: "11:30", to: "14:00", minutes: 45 }, waitMinutes: 60 },
      days: daysFrom(first, 3, EVERY_DAY),
    });
  });

describe("proposed days", () => {
  it("keep everybody's rules in everybody's zone, also when clocks change", () => {
    let proposals = 0;
    fc.assert(
      fc.property(request, (asked) => {
        const days = find(asked);
        proposals += days.length;
        expect(days.flatMap((day) => faultsOf(asked, day))).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(proposals).toBeGreaterThan(50);
  });

  it("are the same whatever order people are listed in", () => {
    fc.assert(
      fc.property(request, (asked) => {
        expect(find({ ...asked, interviewers: asked.interviewers.toReversed() })).toEqual(find(asked));
      }),
      { numRuns: 40 },
    );
  });

  it("are found whenever there is one: for two interviews, as trying everything finds", () => {
    const small = request.map((asked) => ({
      ...asked,
      sessions: asked.sessions.slice(0, 2),
      interviewers: asked.interviewers.slice(0, 3),
      days: asked.days.slice(0, 2),
    }));
    fc.assert(
      fc.property(small, (asked) => {
        expect(
          find(asked)
            .map(({ date }) => date)
            .toSorted(),
        ).toEqual(possibleDays(asked));
      }),
      { numRuns: 40 },
    );
  });

  it("last exactly as planned in the night when clocks go forward", () => {
    const zone = "Europe/Berlin";
    const hours = EVERY_DAY.map((weekday) => ({ weekday, from: "00:00", to: "04:30" }));
    const asked = buildRequest({
      sessions: [buildSession(1, { minutes: 90 }), buildSession(2, { minutes: 60 })],
      interviewers: ["ana", "ben"].map((id) => buildInterviewer(id, { hours })),
      candidate: { zone, from: "00:00", to: "04:00", weekdays: EVERY_DAY, busy: [] },
      days: ["2026-03-29"],
    });
    const [day] = find(asked);
    const times = day!.interviews.map(({ from, to }) => [shown(from, zone).time, shown(to, zone).time]);
    expect(times).toEqual([
      ["00:15", "01:45"],
      ["03:00", "04:00"],
    ]);
    expect(find({ ...asked, rules: { ...asked.rules, breakMinutes: 60 } })).toEqual([]);
  });
});

/** Dates on which some choice of people and quarter hours keeps all rules; by trying all of them. */
function possibleDays(asked: LoopRequest): string[] {
  return asked.days.filter((date) => {
    const [first = [], second] = asked.sessions.map((session) => placesOf(asked, date, session));
    if (!second) return first.some((one) => lunchFits(asked, date, [one]));
    return first.some((a) => second.some((b) => follow(asked, a, b) && lunchFits(asked, date, [a, b])));
  });
}

type Place = Span & { readonly core: boolean; readonly panels: readonly (readonly string[])[] };

function placesOf(asked: LoopRequest, date: string, { minutes, focus, core }: PanelSession): Place[] {
  const { zone, from, to } = asked.candidate;
  const around = at(`${date}T00:00:00Z`) - 14 * 3_600_000;
  return Array.from({ length: 52 * 4 }, (_one, step) => around + step * STEP_MINUTES * MINUTE_MS)
    .map((begins) => ({ from: begins, to: begins + minutes * MINUTE_MS }))
    .filter((span) => shown(span.from, zone).date === date && isWithin(span, zone, from, to))
    .map((span) => ({ ...span, core, panels: leadersAt(asked, focus, span) }))
    .filter(({ panels }) => panels.length > 0);
}

function follow({ rules }: LoopRequest, a: Place, b: Place): boolean {
  const [early, late] = a.from <= b.from ? [a, b] : [b, a];
  const gap = (late.from - early.to) / MINUTE_MS;
  if (gap < rules.breakMinutes || gap > rules.waitMinutes || (late.core && !early.core)) return false;
  return a.panels.some((some) => b.panels.some((others) => !some.some((id) => others.includes(id))));
}

function leadersAt({ interviewers }: LoopRequest, focus: readonly string[], span: Span): string[][] {
  const free = interviewers.filter((one) => faultsOfPerson(one, span).length === 0);
  const trained = free.filter((one) => focus.every((key) => one.training[key] === "trained"));
  const learners = free.filter(
    (one) => !trained.includes(one) && focus.every((key) => one.training[key] !== "shadowing"),
  );
  return [
    ...trained.map(({ id }) => [id]),
    ...learners.flatMap(({ id }) => trained.map((watcher) => [id, watcher.id])),
  ];
}

function lunchFits({ candidate, rules }: LoopRequest, date: string, spans: readonly Span[]): boolean {
  const around = at(`${date}T00:00:00Z`) - 14 * 3_600_000;
  let free = 0;
  return Array.from({ length: 52 * 12 }, (_one, step) => around + 5 * step * MINUTE_MS).some((instant) => {
    const { date: day, time } = shown(instant, candidate.zone);
    if (day !== date || time < rules.lunch.from || time >= rules.lunch.to) return false;
    free = spans.some(({ from, to }) => from <= instant && instant < to) ? 0 : free + 5;
    return free >= rules.lunch.minutes;
  });
}

describe("the best day", () => {
  it("goes to those who interviewed least lately", () => {
    const interviewers = ["ana", "ben", "cleo", "dan", "eve"].map((id, place) =>
      buildInterviewer(id, { recent: 5 - place }),
    );
    const [day] = find(buildRequest({ interviewers }));
    expect(day!.interviews.map(({ interviewerId }) => interviewerId).toSorted()).toEqual([
      "ben",
      "cleo",
      "dan",
      "eve",
    ]);
  });

  it("keeps to whom the plan names, unless they have had far more than others", () => {
    const named = (recent: number) => {
      const sessions = [buildSession(1, { preferredId: "eve" })];
      const interviewers = [buildInterviewer("ana"), buildInterviewer("eve", { recent })];
      return find(buildRequest({ sessions, interviewers }))[0]!.interviews[0]!.interviewerId;
    };
    expect(named(1)).toBe("eve");
    expect(named(4)).toBe("ana");
  });

  it("lets a learner watch, and a reverse-shadowing one lead beside a trained colleague", () => {
    const sessions = [buildSession(1)];
    const dan = buildInterviewer("dan", { training: { sql: "shadowing" } });
    const ana = buildInterviewer("ana", { recent: 3 });
    const [watched] = find(buildRequest({ sessions, interviewers: [ana, dan] }));
    expect(watched!.interviews[0]).toMatchObject({ interviewerId: "ana", shadowIds: ["dan"] });
    const ready = { ...dan, training: { sql: "reverse_shadowing" as const } };
    expect(find(buildRequest({ sessions, interviewers: [ready] }))).toEqual([]);
    const busy = { ...ana, recent: 0 };
    const ben = buildInterviewer("ben", { recent: 0, booked: [] });
    const two = [buildSession(1), buildSession(2)];
    const [led] = find(buildRequest({ sessions: two, interviewers: [busy, ben, ready] }));
    expect(led!.interviews.flatMap(({ shadowIds }) => shadowIds)).toEqual([]);
  });

  it("stays in one room if it can, moves if it must, and does not exist without one", () => {
    const morning = buildRoom("A", [spanOn("2026-11-23", "11:00", "18:00")]);
    const afternoon = buildRoom("B", [spanOn("2026-11-23", "06:00", "11:00")]);
    const days = ["2026-11-23"];
    const roomsOf = (rooms: LoopRequest["rooms"]) =>
      find(buildRequest({ days, rooms }))[0]?.interviews.map(({ roomId }) => roomId);
    expect(roomsOf([morning, buildRoom("C"), afternoon])).toEqual(["C", "C", "C", "C"]);
    expect(new Set(roomsOf([morning, afternoon]))).toEqual(new Set(["A", "B"]));
    expect(roomsOf([morning])).toBeUndefined();
    expect(roomsOf([])).toBeUndefined();
  });

  it("begins no earlier than it may and not while the candidate is elsewhere", () => {
    const days = ["2026-11-23"];
    const earliest = at("2026-11-23T10:20:00Z");
    const [late] = find(buildRequest({ days, earliest, sessions: [buildSession(1)] }));
    expect(late!.interviews[0]!.from).toBe(at("2026-11-23T10:30:00Z"));
    const busy = [spanOn("2026-11-23", "06:00", "15:00")];
    const candidate = { ...buildRequest().candidate, busy };
    const [evening] = find(buildRequest({ days, candidate, sessions: [buildSession(1)] }));
    expect(evening!.interviews[0]!.from).toBe(at("2026-11-23T15:00:00Z"));
  });

  it("comes several times a day for a phone screen, apart from each other", () => {
    const asked = buildRequest({ sessions: [buildSession(1, { minutes: 30 })], perDay: 3, most: 20 });
    const days = find(asked);
    expect(days.filter(({ date }) => date === "2026-11-23")).toHaveLength(3);
    expect(new Set(days.map(({ interviews }) => interviews[0]!.from)).size).toBe(15);
  });
});
