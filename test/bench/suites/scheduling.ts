import { daysFrom, overlaps, type Span } from "#app/hiring/scheduling/calendar-days.ts";
import type { Interviewer, LoopRequest } from "#app/hiring/scheduling/loop-request.ts";
import { partIn } from "#app/hiring/scheduling/may-interview.ts";
import { exceptionsAt, loadOf, personDay } from "#app/hiring/scheduling/person-day.ts";
import { proposeLoop } from "#app/hiring/scheduling/propose-loop.ts";
import { instantAt } from "#app/hiring/scheduling/zoned-time.ts";
import { median } from "../figures.ts";
import type { Measured } from "../figures.ts";
import type { SuiteOptions } from "../suite-options.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const PEOPLE = 40;
const DAYS = 20;
const ROUNDS = 15;
const WARM_UP = 5;
const WORKDAYS = [1, 2, 3, 4, 5];
const FIRST = "2026-11-30";
const ZONES = ["Europe/Berlin", "Europe/London", "Europe/Lisbon", "America/New_York"];
const KEYS = ["sql", "python", "model", "comm", "goal"];

/**
 * Whole days for four onsites out of 40 interviewers in four zones and 20 days, with calendars a third full. The
 * reference goes through the same calendars by rote: the first day on which, from each quarter of an hour on, the
 * first person who is free takes the next interview.
 */
export async function measure({ say }: SuiteOptions): Promise<readonly Measured[]> {
  const loose = requestOf({ appointments: 60, most: DAYS });
  const tight = requestOf({ appointments: 245, most: DAYS });
  const full = { ...loose, interviewers: loose.interviewers.map((one) => ({ ...one, perWeek: 0 })) };
  say(`${PEOPLE} interviewers in ${ZONES.length} zones, ${DAYS} days, four onsites with a room.`);
  const days = proposeLoop(tight, nameOf).days.length;
  const byRote = tight.days.filter((date) => greedyDay(tight, date)).length;
  return [
    {
      figure: "whole days, best first",
      value: timeOf(() => proposeLoop(loose, nameOf)),
      unit: "ms",
      reference: timeOf(() => loose.days.map((date) => greedyDay(loose, date))),
    },
    {
      figure: "no day: what to give up",
      value: timeOf(() => proposeLoop(full, nameOf)),
      unit: "ms",
      reference: null,
    },
    {
      figure: "days found when calendars are full",
      value: (100 * days) / DAYS,
      unit: "%",
      reference: (100 * byRote) / DAYS,
    },
  ];
}

const nameOf = (key: string) => key;

function requestOf({
  appointments,
  most,
}: {
  readonly appointments: number;
  readonly most: number;
}): LoopRequest {
  const monday = Date.parse(`${FIRST}T00:00:00Z`);
  const hourOn = (day: number, hour: number): Span => {
    const from = monday + day * 24 * HOUR_MS + hour * HOUR_MS;
    return { from, to: from + HOUR_MS };
  };
  const hours = WORKDAYS.map((weekday) => ({ weekday, from: "09:00", to: "17:30" }));
  const interviewers = Array.from({ length: PEOPLE }, (_one, place): Interviewer => ({
    id: `person ${String(place).padStart(2, "0")}`,
    name: `Person ${place}`,
    zone: ZONES[place % ZONES.length]!,
    hours,
    daysOff: [],
    holidays: new Map(),
    training: Object.fromEntries(
      KEYS.map((key, index) => [
        key,
        (place + index) % 5 === 0
          ? "shadowing"
          : (place * 7 + index) % 6 === 0
            ? "reverse_shadowing"
            : "trained",
      ]),
    ),
    perDay: 2,
    perWeek: 4,
    gapMinutes: 15,
    busy: Array.from({ length: appointments }, (_two, one) =>
      hourOn((one * 9 + place) % 28, 8 + ((Math.floor(one / 28) * 3 + place * 7 + one) % 10)),
    ),
    booked: Array.from({ length: place % 7 }, (_two, one) => hourOn((one * 3 + place) % DAYS, 10)),
    recent: place % 9,
  }));
  const session = (number: number, focus: readonly string[], core: boolean) => {
    return { id: `onsite ${number}`, name: `Onsite ${number}`, minutes: 60, focus, core, preferredId: null };
  };
  return {
    sessions: [
      session(1, ["sql", "model"], true),
      session(2, ["python"], true),
      session(3, ["comm", "goal"], false),
      session(4, ["sql", "comm"], false),
    ],
    interviewers,
    rooms: [{ id: "ada", name: "Ada", booked: [] }],
    candidate: { zone: "Europe/Berlin", from: "08:00", to: "18:30", weekdays: WORKDAYS, busy: [] },
    rules: { breakMinutes: 10, lunch: { from: "11:30", to: "14:00", minutes: 45 }, waitMinutes: 120 },
    days: daysFrom(FIRST, DAYS, WORKDAYS),
    laterDays: daysFrom("2026-12-28", DAYS, WORKDAYS),
    standing: {},
    onLoop: new Map(),
    earliest: 0,
    perDay: 1,
    most,
  };
}

/** The first panel that fits, in the plan's order; no preference, no lunch, no learner leads. */
function greedyDay({ sessions, interviewers, candidate, rules }: LoopRequest, date: string): boolean {
  const window = {
    from: instantAt(date, candidate.from, candidate.zone),
    to: instantAt(date, candidate.to, candidate.zone),
  };
  const people = interviewers.flatMap((person) => personDay(person, loadOf(person), window) ?? []);
  const taken = new Set<string>();
  let from = window.from;
  for (const { focus, minutes } of sessions) {
    const slot = { from, to: from + minutes * MINUTE_MS };
    const found = () =>
      people.find(
        (day) =>
          !taken.has(day.person.id) &&
          partIn(day.person, focus) === "trained" &&
          exceptionsAt(day, slot, new Set()) !== null,
      );
    let leader = found();
    while (!leader && overlaps(slot, window)) {
      slot.from += 15 * MINUTE_MS;
      slot.to += 15 * MINUTE_MS;
      leader = slot.to <= window.to ? found() : undefined;
    }
    if (!leader) return false;
    taken.add(leader.person.id);
    from = slot.to + rules.breakMinutes * MINUTE_MS;
  }
  return true;
}

/** Median milliseconds of the processor for one call: what else the machine does counts for nothing. */
function timeOf(work: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    if (round >= WARM_UP) times.push((user + system) / 1000);
  }
  return median(times);
}
