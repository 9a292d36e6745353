import { weekOf, type Span } from "./calendar-days.ts";
import type { Interviewer } from "./loop-request.ts";
import { partIn, untrainedIn } from "./may-interview.ts";
import { objectionsTo } from "./objections.ts";
import { loadOf } from "./person-day.ts";
import { wallTimeOf } from "./zoned-time.ts";

/** The interview for which somebody else is looked for. */
export type SwapSeat = Span & {
  readonly focus: readonly string[];
  readonly interviewerId: string;
  readonly shadowIds: readonly string[];
  /** Who leads another interview of this kind with the same candidate, and which: every look is another person's. */
  readonly onLoop: ReadonlyMap<string, string>;
  /** Who shadows another one of them, and which. */
  readonly watchesLoop: ReadonlyMap<string, string>;
};

export type SwapChoice = {
  readonly id: string;
  readonly name: string;
  /** Other interviews that they have on that day and in that week, and led in the last four weeks. */
  readonly thatDay: number;
  readonly thatWeek: number;
  readonly recent: number;
  /** What they would have to bend; empty is free. */
  readonly bends: readonly string[];
  /** Why they cannot take it over; empty is that they may. */
  readonly cannot: readonly string[];
};

/**
 * Who could take an interview over, the best first, and who could not, with every reason. Whoever may is trained in
 * all of the focus, or leads beside a trained shadow, and is there at that time; the least burdened come first.
 */
export function swapChoices(
  seat: SwapSeat,
  interviewers: readonly Interviewer[],
  nameOf: (competencyKey: string) => string,
): { readonly may: readonly SwapChoice[]; readonly cannot: readonly SwapChoice[] } {
  const shadows = interviewers.filter(({ id }) => seat.shadowIds.includes(id));
  const all = interviewers
    .filter(({ id }) => id !== seat.interviewerId)
    .map((person) => choiceOf(seat, person, shadows, nameOf));
  const byName = (a: SwapChoice, b: SwapChoice) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  return {
    may: all
      .filter(({ cannot }) => cannot.length === 0)
      .toSorted((a, b) => a.bends.length - b.bends.length || burdenOf(a) - burdenOf(b) || byName(a, b)),
    cannot: all
      .filter(({ cannot }) => cannot.length > 0)
      .toSorted((a, b) => a.cannot.length - b.cannot.length || byName(a, b)),
  };
}

function choiceOf(
  seat: SwapSeat,
  person: Interviewer,
  shadows: readonly Interviewer[],
  nameOf: (key: string) => string,
): SwapChoice {
  const { bends, cannot } = objectionsTo(person, seat);
  const { date } = wallTimeOf(new Date(seat.from), person.zone);
  const load = loadOf(person);
  const already = seat.onLoop.get(person.id);
  const watches = seat.watchesLoop.get(person.id);
  return {
    id: person.id,
    name: person.name,
    thatDay: load.byDate.get(date) ?? 0,
    thatWeek: load.byWeek.get(weekOf(date)) ?? 0,
    recent: person.recent,
    bends,
    cannot: [
      ...trainingLacks(seat, person, shadows, nameOf),
      ...(already === undefined ? [] : [`interviews this candidate in ${already} already`]),
      ...(watches === undefined ? [] : [`shadows ${watches} of this candidate`]),
      ...cannot,
    ],
  };
}

function trainingLacks(
  { focus }: SwapSeat,
  person: Interviewer,
  shadows: readonly Interviewer[],
  nameOf: (key: string) => string,
): string[] {
  const part = partIn(person, focus);
  if (part === "trained") return [];
  const isWatched = shadows.some(({ id, training }) => {
    return id !== person.id && partIn({ training }, focus) === "trained";
  });
  if (part === "reverse_shadowing") {
    return isWatched ? [] : ["leads only while a trained colleague watches"];
  }
  return [`is not trained in ${untrainedIn(person, focus).map(nameOf).join(", ")}`];
}

/** What asking somebody costs them: as the search for days weighs it. */
function burdenOf({ recent, thatDay, thatWeek }: SwapChoice): number {
  return 2 * recent + 3 * thatWeek + 4 * thatDay;
}
