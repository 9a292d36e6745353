import type { Span } from "./calendar-days.ts";
import { dayLayouts, type Layout } from "./day-layouts.ts";
import { bestDay, compare, type DayInput } from "./day-search.ts";
import type { Interviewer, LoopRequest, ProposedDay, ProposedInterview } from "./loop-request.ts";
import { partIn } from "./may-interview.ts";
import { exceptionsAt, loadOf, personDay, rememberedCalendar } from "./person-day.ts";
import type { PersonDay, PersonLoad } from "./person-day.ts";
import type { Easing } from "./vocabulary.ts";
import { instantAt } from "./zoned-time.ts";

const MINUTE_MS = 60_000;
/** Inside of these, on the candidate's clocks, a day is an ordinary one. */
const COMFORT = { from: "09:00", to: "17:30" };
/** So many colleagues watch in one day, for the candidate's sake. */
const LEARNERS_A_DAY = 2;
const A_DAY_LATER = 1;

/** Finds the days of requests that differ from this one in days, hours and rules, not in people. */
export type DayFinder = (request: LoopRequest, eased: ReadonlySet<Easing>) => ProposedDay[];

/**
 * Finds complete days for a panel: who interviews when and where, so that nobody bends a rule. At most `perDay` a date
 * and `most` in all, the best first: on the day of what stands already of the loop, then close together, the core before the probes, the
 * load spread, soon.
 */
export function dayFinder(people: readonly Interviewer[]): DayFinder {
  const everybody = people.map((person): [Interviewer, PersonLoad] => [person, loadOf(person)]);
  const peopleAt = rememberedPeople(everybody);
  const layoutsOf = rememberedLayouts();
  return (request, eased) => {
    const found = request.days.flatMap((date, ahead) => {
      const window = windowOf(request, date);
      if (window.to <= request.earliest || window.from >= window.to) return [];
      const day = { request, date, window, people: peopleAt(window), eased };
      return partsOfDay(request, layoutsOf(request, date, window))
        .flatMap((layouts) => bestDay({ ...day, layouts }) ?? [])
        .map((one) => withLearners(day, { ...one, cost: one.cost + A_DAY_LATER * ahead }));
    });
    const standing = ({ date }: ProposedDay) => request.standing[date] ?? 0;
    return found.toSorted((a, b) => standing(b) - standing(a) || better(a, b)).slice(0, request.most);
  };
}

function better(a: ProposedDay, b: ProposedDay): number {
  return a.cost - b.cost || compare(a.date, b.date) || begins(a) - begins(b);
}

function begins({ interviews }: ProposedDay): number {
  return interviews[0]?.from ?? 0;
}

function windowOf({ candidate }: LoopRequest, date: string): Span {
  const { from, to, zone } = candidate;
  return { from: instantAt(date, from, zone), to: instantAt(date, to, zone) };
}

/** Several times a day are one for each part of the day, so that they differ by more than a quarter of an hour. */
function partsOfDay({ perDay }: LoopRequest, layouts: readonly Layout[]): readonly (readonly Layout[])[] {
  if (perDay === 1) return [layouts];
  const begins = layouts.map(({ starts }) => starts[0] ?? 0);
  const first = begins.reduce((least, one) => Math.min(least, one), Infinity);
  const last = begins.reduce((most, one) => Math.max(most, one), 0);
  const part = (last - first + 1) / perDay;
  return Array.from({ length: perDay }, (_one, place) =>
    layouts.filter((_layout, index) => Math.floor(((begins[index] ?? 0) - first) / part) === place),
  );
}

function rememberedPeople(everybody: readonly (readonly [Interviewer, PersonLoad])[]) {
  const calendar = rememberedCalendar();
  const known = new Map<string, PersonDay[]>();
  return ({ from, to }: Span): readonly PersonDay[] => {
    const key = `${from} ${to}`;
    const found =
      known.get(key) ??
      everybody.flatMap(([person, load]) => personDay(person, load, { from, to }, calendar) ?? []);
    known.set(key, found);
    return found;
  };
}

/** Days of one shape have the same layouts; only a change of the clocks makes another shape. */
function rememberedLayouts() {
  const known = new Map<string, Layout[]>();
  return (request: LoopRequest, date: string, window: Span): Layout[] => {
    const { rules, candidate } = request;
    const since = (time: string) => (instantAt(date, time, candidate.zone) - window.from) / MINUTE_MS;
    const { breakMinutes, waitMinutes, lunch } = rules;
    const shape = {
      sessions: request.sessions.map(({ minutes, core }) => ({ minutes, core })),
      dayMinutes: (window.to - window.from) / MINUTE_MS,
      breakMinutes,
      waitMinutes,
      lunch: { from: since(lunch.from), to: since(lunch.to), minutes: lunch.minutes },
      comfort: { from: since(COMFORT.from), to: since(COMFORT.to) },
    };
    const key = JSON.stringify(shape);
    const found = known.get(key) ?? dayLayouts(shape);
    known.set(key, found);
    return found;
  };
}

/** Adds those who learn by watching, the least loaded first: one to an interview, and few in a day. */
function withLearners(day: Omit<DayInput, "layouts">, found: ProposedDay): ProposedDay {
  const inPanel = new Set(
    found.interviews.flatMap(({ interviewerId, shadowIds }) => [interviewerId, ...shadowIds]),
  );
  let learners = found.interviews.filter(({ shadowIds }) => shadowIds.length > 0).length;
  const interviews = found.interviews.map((interview): ProposedInterview => {
    if (interview.shadowIds.length > 0 || learners >= LEARNERS_A_DAY) return interview;
    const learner = learnerFor(day, interview, inPanel);
    if (!learner) return interview;
    learners += 1;
    inPanel.add(learner.person.id);
    return { ...interview, shadowIds: [learner.person.id] };
  });
  return { ...found, interviews };
}

function learnerFor(
  { request, people }: Omit<DayInput, "layouts">,
  interview: ProposedInterview,
  inPanel: ReadonlySet<string>,
): PersonDay | null {
  const focus = request.sessions.find(({ id }) => id === interview.sessionId)?.focus ?? [];
  const free = people.filter(
    (one) =>
      !inPanel.has(one.person.id) &&
      partIn(one.person, focus) === "shadowing" &&
      exceptionsAt(one, interview, new Set()) !== null,
  );
  return free.toSorted((a, b) => a.cost - b.cost || compare(a.person.id, b.person.id))[0] ?? null;
}
