import { ok, refused, type Outcome } from "../result.ts";
import type { Planned } from "./kit-plan.ts";
import { openSeats, type Loop, type LoopInterview, type LoopPlan } from "./loop-plan.ts";
import type { BankQuestion } from "./suggest-input.ts";

/** One change to a loop's plan, by hand. */
export type PlanEdit =
  | { readonly kind: "add"; readonly interviewId: string; readonly questionId: string }
  | { readonly kind: "remove"; readonly interviewId: string; readonly questionId: string }
  | {
      readonly kind: "swap";
      readonly interviewId: string;
      readonly questionId: string;
      readonly withId: string;
    }
  | {
      readonly kind: "reorder";
      readonly interviewId: string;
      readonly questionId: string;
      readonly to: "earlier" | "later";
    }
  | {
      readonly kind: "move_competency";
      readonly interviewId: string;
      readonly competencyKey: string;
      readonly toId: string;
    };

export type Edited<Q extends BankQuestion> = {
  /** The plans that differ from before, whole. */
  readonly plan: LoopPlan<Q>;
  /** What was done, for the toast and the event. */
  readonly what: string;
};

export const BY_HAND = "Chosen by hand.";

type EditRefusal = "closed" | "gone" | "asked" | "there_already" | "unknown" | "nothing_to_move";

/**
 * Changes the plan of a loop by hand. What was asked stays as it is and is never planned again; an interview that is
 * over takes no questions. Returns the plans that changed. An edit that leaves a gap or overruns is no refusal:
 * `loopProblems` of before and after say what it breaks, and the edit stays the person's. Refuses, with a sentence,
 * an interview that is over, a question that is not in the plan, is there already or was asked, and one that the
 * bank does not have.
 */
export function editPlan<Q extends BankQuestion>(
  loop: Loop<Q>,
  edit: PlanEdit,
): Outcome<Edited<Q>, EditRefusal> {
  const interview = openInterview(loop, edit.interviewId);
  if (!interview) return closed(loop, edit.interviewId);
  if (edit.kind === "move_competency") return moveCompetency(loop, interview, edit);
  const { planned } = interview;
  const place = planned.findIndex(({ question }) => question.id === edit.questionId);
  const asked = askedTitle(loop, edit.kind === "swap" ? edit.withId : edit.questionId);
  if (asked !== null && edit.kind !== "reorder") return askedAlready(asked);
  if (edit.kind === "add") {
    const added = fromBank(loop, interview, edit.questionId);
    if (!added.ok) return added;
    const { title } = added.planned.question;
    return changed(interview, [...planned, added.planned], `Added “${title}” to ${interview.name}`);
  }
  const before = planned[place];
  if (before === undefined) {
    return refused("gone", `That question is no longer in the plan of ${interview.name}.`);
  }
  const { title } = before.question;
  const own = askedTitle(loop, edit.questionId);
  if (own !== null) return askedAlready(own);
  switch (edit.kind) {
    case "remove":
      return changed(interview, planned.toSpliced(place, 1), `Took “${title}” out of ${interview.name}`);
    case "swap": {
      const other = fromBank(loop, interview, edit.withId);
      if (!other.ok) return other;
      const what = `Swapped “${title}” for “${other.planned.question.title}” in ${interview.name}`;
      return changed(interview, planned.with(place, other.planned), what);
    }
    case "reorder":
      return reorder(loop, interview, place, edit.to);
  }
}

/** Swaps places with the nearest question before or after it that is still to be asked. */
function reorder<Q extends BankQuestion>(
  loop: Loop<Q>,
  interview: LoopInterview<Q>,
  place: number,
  to: "earlier" | "later",
): Outcome<Edited<Q>, EditRefusal> {
  const { planned, name } = interview;
  const step = to === "earlier" ? -1 : 1;
  let other = place + step;
  while (planned[other] && askedTitle(loop, planned[other]?.question.id ?? "") !== null) other += step;
  const [one, two] = [planned[place], planned[other]];
  if (one === undefined || two === undefined) {
    const end = to === "earlier" ? "first" : "last";
    return refused("nothing_to_move", `“${one?.question.title ?? "It"}” is the ${end} question already.`);
  }
  const what = `Moved “${one.question.title}” ${to} in ${name}`;
  return changed(interview, planned.with(place, two).with(other, one), what);
}

function moveCompetency<Q extends BankQuestion>(
  loop: Loop<Q>,
  from: LoopInterview<Q>,
  { competencyKey, toId }: Extract<PlanEdit, { kind: "move_competency" }>,
): Outcome<Edited<Q>, EditRefusal> {
  const to = openInterview(loop, toId);
  if (!to) return closed(loop, toId);
  const isMoved = ({ question }: Planned<Q>) =>
    question.competencyKey === competencyKey && askedTitle(loop, question.id) === null;
  const moved = from.planned.filter(isMoved);
  const name = loop.role.competencies.find(({ key }) => key === competencyKey)?.name ?? competencyKey;
  if (moved.length === 0 || from.id === to.id) {
    return refused("nothing_to_move", `${from.name} has no question on ${name} left to hand over.`);
  }
  const there = new Set(to.planned.map(({ question }) => question.id));
  const plan: LoopPlan<Q> = new Map([
    [from.id, from.planned.filter((one) => !isMoved(one))],
    [to.id, [...to.planned, ...moved.filter(({ question }) => !there.has(question.id))]],
  ]);
  return ok({ plan, what: `Moved ${name} from ${from.name} to ${to.name}` });
}

function changed<Q extends BankQuestion>(
  { id }: LoopInterview<Q>,
  planned: readonly Planned<Q>[],
  what: string,
): Outcome<Edited<Q>, EditRefusal> {
  return ok({ plan: new Map([[id, planned]]), what });
}

function openInterview<Q extends BankQuestion>(loop: Loop<Q>, id: string): LoopInterview<Q> | undefined {
  return loop.interviews.find(
    (one) => one.id === id && (one.state === "scheduled" || one.state === "in_progress"),
  );
}

function closed<Q extends BankQuestion>(loop: Loop<Q>, id: string) {
  const name = loop.interviews.find((one) => one.id === id)?.name ?? "This interview";
  return refused("closed", `${name} is over or off, so its plan stays as it was.`);
}

function askedTitle<Q extends BankQuestion>({ interviews, bank }: Loop<Q>, id: string): string | null {
  const asked = interviews.some((one) => one.asked.some(({ questionId }) => questionId === id));
  if (!asked) return null;
  const planned = interviews.flatMap((one) => one.planned.map(({ question }) => question));
  return [...bank, ...planned].find((question) => question.id === id)?.title ?? "That question";
}

function askedAlready(title: string) {
  return refused("asked", `“${title}” was asked already, so the plan keeps it as it is.`);
}

function fromBank<Q extends BankQuestion>(
  { bank }: Loop<Q>,
  { planned, name }: LoopInterview<Q>,
  id: string,
): Outcome<{ readonly planned: Planned<Q> }, EditRefusal> {
  const question = bank.find((one) => one.id === id);
  if (!question) return refused("unknown", "Choose a question that the bank has for this role.");
  if (planned.some((one) => one.question.id === id)) {
    return refused("there_already", `“${question.title}” is in the plan of ${name} already.`);
  }
  return ok({ planned: { question, reason: BY_HAND } });
}

/** Questions of the bank that can be added to an open interview: not asked, and not planned anywhere in the loop. */
export function freeQuestions<Q extends BankQuestion>(loop: Loop<Q>): Q[] {
  const planned = new Set(
    openSeats(loop)
      .filter(({ state }) => state !== "unbooked")
      .flatMap(({ left }) => left.map(({ question }) => question.id)),
  );
  return loop.bank.filter(({ id }) => !planned.has(id) && askedTitle(loop, id) === null);
}
