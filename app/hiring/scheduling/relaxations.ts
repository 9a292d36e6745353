import { compare } from "./day-search.ts";
import type { LoopRequest, ProposedDay } from "./loop-request.ts";
import type { DayFinder } from "./propose-days.ts";
import { EASINGS, type Easing } from "./vocabulary.ts";
import { addMinutes } from "./zoned-time.ts";

/** Something to give up, and the best day that it makes possible. */
export type Relaxation = {
  readonly easings: readonly Easing[];
  /** What to do, as an imperative. */
  readonly words: string;
  readonly day: ProposedDay;
};

const SHORT_BREAK = 5;
const SHORT_LUNCH = 30;
const MORE_WAITING = 60;
const MORE_HOURS = 60;
/** What a rule of the day weighs against asking a person to bend theirs. */
const RULE_WEIGHTS: Partial<Record<Easing, number>> = {
  video: 5,
  pauses: 10,
  wait: 12,
  later_days: 15,
  candidate_hours: 25,
};

/**
 * When no day is possible: what to give up, the smallest first. Each is tried by itself; only when none of them is
 * enough, all together, so that the fewest people are asked. An empty list means that nothing of this helps.
 */
export function relaxations(find: DayFinder, request: LoopRequest): Relaxation[] {
  const single = EASINGS.flatMap((easing) => tried(find, request, [easing]));
  if (single.length > 0) return single.toSorted((a, b) => weightOf(a) - weightOf(b));
  return tried(
    find,
    request,
    EASINGS.filter((easing) => easing !== "video" || request.rooms !== null),
  );
}

function tried(find: DayFinder, request: LoopRequest, easings: readonly Easing[]): Relaxation[] {
  const eased = easings.reduce(withEased, request);
  if (easings.length === 1 && eased === request && RULE_WEIGHTS[easings[0] ?? "busy"] !== undefined)
    return [];
  const [day] = find({ ...eased, most: 1, perDay: 1 }, new Set(easings));
  if (!day) return [];
  const words = [...ruleWords(request, eased, easings), ...exceptionWords(request, day)];
  return [{ easings, words: `${words.join("; ")}.`, day }];
}

/** The request with one rule of the day eased; the same one when there is nothing to ease. */
function withEased(request: LoopRequest, easing: Easing): LoopRequest {
  const { rules, candidate } = request;
  switch (easing) {
    case "video":
      return request.rooms === null ? request : { ...request, rooms: null };
    case "pauses": {
      const lunch = { ...rules.lunch, minutes: Math.min(SHORT_LUNCH, rules.lunch.minutes) };
      return {
        ...request,
        rules: { ...rules, lunch, breakMinutes: Math.min(SHORT_BREAK, rules.breakMinutes) },
      };
    }
    case "wait":
      return { ...request, rules: { ...rules, waitMinutes: rules.waitMinutes + MORE_WAITING } };
    case "later_days":
      return request.laterDays.length === 0
        ? request
        : { ...request, days: [...request.days, ...request.laterDays] };
    case "candidate_hours":
      return {
        ...request,
        candidate: {
          ...candidate,
          from: addMinutes(candidate.from, -MORE_HOURS),
          to: addMinutes(candidate.to, MORE_HOURS),
        },
      };
    case "back_to_back":
    case "load":
    case "working_hours":
    case "busy":
    case "training":
      return request;
  }
}

function ruleWords(request: LoopRequest, eased: LoopRequest, easings: readonly Easing[]): string[] {
  const words: Partial<Record<Easing, string>> = {
    video: "Meet by video: no room is free",
    pauses: `Shorten the breaks to ${eased.rules.breakMinutes} minutes and lunch to ${eased.rules.lunch.minutes}`,
    wait: `Let the candidate wait up to ${eased.rules.waitMinutes} minutes in all`,
    later_days: `Look ${request.laterDays.length} more days ahead`,
    candidate_hours: `Let the candidate's day last from ${eased.candidate.from} to ${eased.candidate.to}`,
  };
  return easings.flatMap((easing) => words[easing] ?? []);
}

function exceptionWords({ interviewers }: LoopRequest, { exceptions }: ProposedDay): string[] {
  const nameOf = (id: string) => interviewers.find((one) => one.id === id)?.name ?? "somebody";
  const words = exceptions.map(({ personId, words }) => `${nameOf(personId)} ${words}`);
  return [...new Set(words)].toSorted(compare);
}

function weightOf({ easings, day }: Relaxation): number {
  const rules = easings.reduce((sum, easing) => sum + (RULE_WEIGHTS[easing] ?? 0), 0);
  return day.exceptions.reduce((sum, { weight }) => sum + weight, rules);
}
