import { overlaps, type Span } from "./calendar-days.ts";
import { isLunchFree } from "./day-layouts.ts";
import type { DayRules, Interviewer, Room } from "./loop-request.ts";
import { objectionsTo } from "./objections.ts";
import { instantAt, wallTimeOf } from "./zoned-time.ts";

const MINUTE_MS = 60_000;

/** An interview where it stands, or where it is to stand. */
export type PlacedInterview = Span & {
  readonly id: string;
  readonly name: string;
  readonly interviewerId: string;
  readonly shadowIds: readonly string[];
  /** A room by its name, any other place, or an empty string. */
  readonly place: string;
};

export type DayFrame = {
  /** Everybody of the day, without what is booked for them on this day. */
  readonly people: readonly Interviewer[];
  /** Rooms, without what is booked in them on this day. */
  readonly rooms: readonly Room[];
  readonly candidate: {
    readonly zone: string;
    readonly from: string;
    readonly to: string;
    readonly busy: readonly Span[];
  };
  readonly rules: DayRules;
};

/**
 * One thing that is wrong with a day; `about` names the interview, or is empty for the day. Where somebody cannot be, or a
 * room is taken, `at` is that time in milliseconds: at another one it is another problem, in the same words.
 */
export type DayProblem = { readonly about: string; readonly words: string; readonly at?: number };

/**
 * What is wrong with a day of one candidate: people, rooms or the candidate in two places, people outside of their
 * hours or beyond their limits, breaks and lunch too short, a day outside of its hours. An empty list is a good day.
 */
export function dayProblems(interviews: readonly PlacedInterview[], frame: DayFrame): DayProblem[] {
  const inOrder = interviews.toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  return [
    ...inOrder.flatMap((one) => ofInterview(one, frame)),
    ...pauseProblems(inOrder, frame.rules),
    ...hoursProblems(inOrder, frame),
    ...lunchProblems(inOrder, frame),
  ];
}

/** The same for interviews of several days, day by day on the candidate's clocks. */
export function scheduleProblems(interviews: readonly PlacedInterview[], frame: DayFrame): DayProblem[] {
  const dateOf = ({ from }: Span) => wallTimeOf(new Date(from), frame.candidate.zone).date;
  return [...new Set(interviews.map(dateOf))].toSorted().flatMap((date) =>
    dayProblems(
      interviews.filter((one) => dateOf(one) === date),
      frame,
    ),
  );
}

/** What is wrong with somebody in an interview, as `dayProblems` says it. */
export function personProblem(interviewName: string, personName: string, words: string): string {
  return `${interviewName}: ${personName} ${words}`;
}

/** What a change makes wrong: problems of the day as it would be that it does not have as it is. */
export function newProblems(before: readonly DayProblem[], after: readonly DayProblem[]): DayProblem[] {
  return after.filter(
    ({ about, words, at }) =>
      !before.some((one) => one.about === about && one.words === words && one.at === at),
  );
}

function ofInterview(one: PlacedInterview, { people, rooms, candidate }: DayFrame): DayProblem[] {
  const about = one.id;
  const say = (words: string): DayProblem => ({ about, at: one.from, words: `${one.name}: ${words}` });
  const present = [one.interviewerId, ...one.shadowIds].flatMap(
    (id) => people.find((person) => person.id === id) ?? [],
  );
  const objections: DayProblem[] = present.flatMap((person) => {
    const { bends, cannot } = objectionsTo(person, one);
    const saying = (words: string) => ({ about, words: personProblem(one.name, person.name, words) });
    return [...cannot.map((words) => ({ ...saying(words), at: one.from })), ...bends.map(saying)];
  });
  const room = rooms.find(({ name }) => name === one.place);
  if (room?.booked.some((taken) => overlaps(taken, one))) objections.push(say(`${room.name} is taken then`));
  if (candidate.busy.some((taken) => overlaps(taken, one)))
    objections.push(say("the candidate is in another interview then"));
  return objections;
}

function pauseProblems(inOrder: readonly PlacedInterview[], { breakMinutes }: DayRules): DayProblem[] {
  return inOrder.slice(1).flatMap((next, place) => {
    const before = inOrder[place];
    if (!before) return [];
    if (overlaps(before, next))
      return [{ about: next.id, words: `${before.name} and ${next.name} are at the same time` }];
    const pause = (next.from - before.to) / MINUTE_MS;
    if (pause >= breakMinutes) return [];
    const words = `${pause === 0 ? "no break" : `only ${pause} minutes`} between ${before.name} and ${next.name}`;
    return [{ about: next.id, words }];
  });
}

function hoursProblems(inOrder: readonly PlacedInterview[], { candidate }: DayFrame): DayProblem[] {
  const { zone, from, to } = candidate;
  const begins = inOrder[0]?.from;
  const ends = inOrder.reduce((latest, one) => Math.max(latest, one.to), 0);
  if (begins === undefined) return [];
  const { date } = wallTimeOf(new Date(begins), zone);
  const clock = (instant: number) => wallTimeOf(new Date(instant), zone).time;
  const early =
    begins < instantAt(date, from, zone) ? [`the day begins at ${clock(begins)}, before ${from}`] : [];
  const late = ends > instantAt(date, to, zone) ? [`the day ends at ${clock(ends)}, after ${to}`] : [];
  return [...early, ...late].map((words) => ({ about: "", words }));
}

function lunchProblems(inOrder: readonly PlacedInterview[], { candidate, rules }: DayFrame): DayProblem[] {
  const [first] = inOrder;
  if (!first) return [];
  const { date } = wallTimeOf(new Date(first.from), candidate.zone);
  const since = (time: string) => (instantAt(date, time, candidate.zone) - first.from) / MINUTE_MS;
  const lunch = { from: since(rules.lunch.from), to: since(rules.lunch.to), minutes: rules.lunch.minutes };
  const starts = inOrder.map(({ from }) => (from - first.from) / MINUTE_MS);
  const lengths = inOrder.map(({ from, to }) => (to - from) / MINUTE_MS);
  if (isLunchFree({ lunch }, lengths, starts)) return [];
  return [{ about: "", words: `no ${rules.lunch.minutes} minutes for lunch` }];
}
