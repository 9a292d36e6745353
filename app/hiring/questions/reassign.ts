import { counted } from "../counted.ts";
import { planLoop, type Planned, type Taken } from "./kit-plan.ts";
import { loopProblems, openSeats, withPlan, type Loop, type LoopPlan, type OpenSeat } from "./loop-plan.ts";
import { brokenBy, type PlanProblem } from "./plan-problems.ts";
import { MINUTES_TO_CLOSE } from "./suggest.ts";
import type { BankQuestion } from "./suggest-input.ts";

/** A competency that the loop will not have looked at enough, with who could still take it, best first. */
export type Gap<Q extends BankQuestion> = {
  readonly competencyKey: string;
  readonly message: string;
  readonly options: readonly Reassignment<Q>[];
};

/** One way to close a gap: what a later interview takes on, what it lets go for it, and why this one. */
export type Reassignment<Q extends BankQuestion> = {
  readonly interviewId: string;
  readonly interviewName: string;
  readonly takes: readonly Planned<Q>[];
  readonly letsGo: readonly Planned<Q>[];
  readonly inFocus: boolean;
  readonly reason: string;
  /** The whole plan of that interview afterwards. */
  readonly plan: LoopPlan<Q>;
};

/** At most this many questions are handed over at once: a look, and a second question where there is time. */
const HANDED_OVER = 2;

/**
 * The holes of a loop that somebody can still close: a competency nobody looks at, a must-have with one look,
 * counted by facts alone. Empty once no onsite is left to be held; an onsite that was never booked counts with the
 * questions it will have, so it makes no gap.
 */
export function gapsOf<Q extends BankQuestion>(loop: Loop<Q>): Gap<Q>[] {
  if (!openSeats(loop).some(({ kind, state }) => kind === "onsite" && state !== "unbooked")) return [];
  return loopProblems(loop)
    .filter(({ kind }) => kind === "no_look" || kind === "one_look")
    .map(({ about, message }) => ({ competencyKey: about, message, options: reassignments(loop, about) }));
}

/**
 * Who can still take a competency, best first: interviews that have not begun, held by somebody who does not look at
 * it yet, with room for a question before the close, or room to be made by letting go of questions that no look
 * depends on. Questions come from the plans that were not kept, else from the bank, the core question first as
 * everywhere. Never makes a new problem, repeats nothing, never runs into the close. The engine chooses and says
 * why, knowing no ratings.
 */
export function reassignments<Q extends BankQuestion>(
  loop: Loop<Q>,
  competencyKey: string,
): Reassignment<Q>[] {
  const before = loopProblems(loop);
  const holders = new Set(
    [
      ...loop.interviews.filter(({ kind }) => kind === "onsite").flatMap(({ asked }) => asked),
      ...openSeats(loop).flatMap(({ kind, interviewerId, left }) =>
        kind === "onsite" ? left.map(({ question }) => ({ ...question, personId: interviewerId })) : [],
      ),
    ]
      .filter((look) => look.competencyKey === competencyKey)
      .map(({ personId }) => personId),
  );
  return openSeats(loop)
    .filter(({ kind, state }) => kind === "onsite" && state === "scheduled")
    .filter(({ interviewerId }) => !holders.has(interviewerId))
    .flatMap((seat) => optionIn(loop, seat, competencyKey, before) ?? [])
    .toSorted(
      (a, b) =>
        Number(b.inFocus) - Number(a.inFocus) ||
        a.letsGo.length - b.letsGo.length ||
        b.takes.length - a.takes.length,
    );
}

function optionIn<Q extends BankQuestion>(
  loop: Loop<Q>,
  seat: OpenSeat<Q>,
  competencyKey: string,
  before: readonly PlanProblem[],
): Reassignment<Q> | null {
  const usable = seat.minutes - MINUTES_TO_CLOSE;
  for (const letGo of waysToMakeRoom(loop, seat, before)) {
    const kept = seat.left.filter((one) => !letGo.includes(one));
    const free = usable - minutesOf(kept);
    const takes = questionsFor(loop, seat, competencyKey, free);
    if (takes.length === 0) continue;
    const plan: LoopPlan<Q> = new Map([[seat.id, [...askedHere(loop, seat), ...kept, ...takes]]]);
    const inFocus = seat.focus.includes(competencyKey);
    const reason = reasonFor(loop, seat, competencyKey, { takes, letGo, free });
    return { interviewId: seat.id, interviewName: seat.name, takes, letsGo: letGo, inFocus, reason, plan };
  }
  return null;
}

/** Letting go of nothing first, then of more and more questions from the end that no look depends on. */
function waysToMakeRoom<Q extends BankQuestion>(
  loop: Loop<Q>,
  seat: OpenSeat<Q>,
  before: readonly PlanProblem[],
): Planned<Q>[][] {
  const ways: Planned<Q>[][] = [[]];
  let letGo: Planned<Q>[] = [];
  for (const one of seat.left.toReversed()) {
    const next = [...letGo, one];
    const kept = seat.left.filter((question) => !next.includes(question));
    const plan: LoopPlan<Q> = new Map([[seat.id, kept]]);
    if (brokenBy(before, loopProblems(withPlan(loop, plan))).length > 0) continue;
    letGo = next;
    ways.push(letGo);
    if (letGo.length === HANDED_OVER) break;
  }
  return ways;
}

function questionsFor<Q extends BankQuestion>(
  loop: Loop<Q>,
  seat: OpenSeat<Q>,
  competencyKey: string,
  free: number,
): Planned<Q>[] {
  const seats = openSeats(loop);
  const planned = new Set(seats.flatMap((one) => one.left.map(({ question }) => question.id)));
  const asked = loop.interviews.flatMap((one) => one.asked);
  const bank = loop.bank.filter((question) => question.competencyKey === competencyKey);
  const left = leftUnasked(loop, competencyKey).filter(({ id }) => !planned.has(id));
  const taken: Taken[] = [
    ...asked,
    ...bank
      .filter(({ id }) => planned.has(id))
      .map(({ id, minutes }) => ({ questionId: id, competencyKey, personId: "", minutes })),
  ];
  const seatOnly = {
    interviewId: seat.id,
    interviewerId: seat.interviewerId,
    focus: [competencyKey],
    minutes: free + MINUTES_TO_CLOSE,
  };
  // Somebody else may still come for every other competency, so that nothing but this one is a last chance.
  const later = [{ id: "", focus: loop.role.competencies.map(({ key }) => key) }];
  const { role, openingKey } = loop;
  const core = bank.filter((question) => question.core);
  for (const source of left.length > 0 ? [[...core, ...left.filter((one) => !one.core)], bank] : [bank]) {
    const [block] = planLoop({ role, openingKey, seats: [seatOnly], bank: source, taken, later });
    const questions = block?.questions ?? [];
    if (questions.length > 0) return questions.slice(0, HANDED_OVER);
  }
  return [];
}

/** Questions that were planned in interviews which are over or off, and not asked by anybody. */
function leftUnasked<Q extends BankQuestion>({ interviews, bank }: Loop<Q>, competencyKey: string): Q[] {
  const heard = new Set(interviews.flatMap(({ asked }) => asked.map(({ questionId }) => questionId)));
  const inUse = new Set(bank.map(({ id }) => id));
  const over = interviews.filter(({ state }) => state !== "scheduled" && state !== "in_progress");
  const unasked = over.flatMap(({ planned }) => planned.map(({ question }) => question));
  return [...new Map(unasked.map((question) => [question.id, question])).values()].filter(
    (question) =>
      question.competencyKey === competencyKey && !heard.has(question.id) && inUse.has(question.id),
  );
}

function askedHere<Q extends BankQuestion>(loop: Loop<Q>, seat: OpenSeat<Q>): readonly Planned<Q>[] {
  const planned = loop.interviews.find(({ id }) => id === seat.id)?.planned ?? [];
  return planned.filter(({ question }) => !seat.left.some((one) => one.question.id === question.id));
}

function minutesOf<Q extends BankQuestion>(questions: readonly Planned<Q>[]): number {
  return questions.reduce((sum, { question }) => sum + question.minutes, 0);
}

function reasonFor<Q extends BankQuestion>(
  loop: Loop<Q>,
  seat: OpenSeat<Q>,
  competencyKey: string,
  made: {
    readonly takes: readonly Planned<Q>[];
    readonly letGo: readonly Planned<Q>[];
    readonly free: number;
  },
): string {
  const name = loop.role.competencies.find(({ key }) => key === competencyKey)?.name ?? competencyKey;
  const focus = seat.focus.includes(competencyKey)
    ? `${name} is in its focus, and`
    : `${name} is outside its focus, but`;
  const room =
    made.letGo.length === 0
      ? `it has ${counted(made.free, "minute")} free`
      : `it can let go of ${made.letGo.map(({ question }) => `“${question.title}”`).join(" and ")}`;
  const [first] = made.takes;
  return `${focus} ${room}. ${first?.reason ?? ""}`.trim();
}
