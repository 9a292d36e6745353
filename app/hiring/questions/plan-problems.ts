import { counted } from "../counted.ts";
import { MINUTES_TO_CLOSE } from "./suggest.ts";
import type { Seat, Taken } from "./kit-plan.ts";
import type { BankQuestion } from "./suggest-input.ts";
import type { EngineRole } from "./role.ts";

/** What a plan leaves undone or does wrong, with a sentence for the person who edits it. */
export type PlanProblem = {
  readonly kind: "no_look" | "one_look" | "repeated" | "overruns" | "core_missing";
  /** The competency, question or interview it is about. */
  readonly about: string;
  readonly message: string;
};

export type SeatPlan = Pick<Seat, "interviewId" | "interviewerId" | "minutes"> & {
  readonly questions: readonly Pick<BankQuestion, "id" | "title" | "competencyKey" | "minutes" | "core">[];
};

/**
 * Lists what a loop's plan does not reach: a competency of some weight that nobody looks at, a must-have that fewer
 * than two people look at, a competency looked at without its core question, a question that the candidate would
 * hear twice, and an interview whose questions run into its close. `taken` is what was asked already. Whoever
 * edits a plan is told what `brokenBy` finds; the edit stays theirs.
 */
export function planProblems({
  role,
  seats,
  taken,
  bank,
}: {
  readonly role: EngineRole;
  readonly seats: readonly SeatPlan[];
  readonly taken: readonly Taken[];
  readonly bank: readonly Pick<BankQuestion, "id" | "competencyKey" | "core">[];
}): PlanProblem[] {
  const planned = seats.flatMap(({ interviewerId, questions }) =>
    questions.map((question) => ({ ...question, personId: interviewerId })),
  );
  return [
    ...role.competencies.flatMap((competency) => lookProblems(competency, planned, taken)),
    ...role.competencies.flatMap(({ key, name }) => coreProblems(key, name, planned, taken, bank)),
    ...repeats(planned, taken),
    ...seats.flatMap(overruns),
  ];
}

/** The problems that an edited plan has and the plan before it had not. */
export function brokenBy(before: readonly PlanProblem[], after: readonly PlanProblem[]): PlanProblem[] {
  return after.filter(
    ({ kind, about, message }) =>
      !before.some((one) => one.kind === kind && one.about === about && one.message === message),
  );
}

type PlannedFact = Pick<BankQuestion, "id" | "title" | "competencyKey" | "core"> & {
  readonly personId: string;
};

function lookProblems(
  { key, name, weight, mustHave }: EngineRole["competencies"][number],
  planned: readonly PlannedFact[],
  taken: readonly Taken[],
): PlanProblem[] {
  const people = new Set(
    [...planned, ...taken]
      .filter(({ competencyKey }) => competencyKey === key)
      .map(({ personId }) => personId),
  );
  if (people.size === 0 && weight > 0) {
    return [{ kind: "no_look", about: key, message: `Nobody looks at ${name}.` }];
  }
  if (people.size !== 1 || !mustHave) return [];
  return [
    { kind: "one_look", about: key, message: `${name} is a must-have, and only one person looks at it.` },
  ];
}

function coreProblems(
  key: string,
  name: string,
  planned: readonly PlannedFact[],
  taken: readonly Taken[],
  bank: readonly Pick<BankQuestion, "id" | "competencyKey" | "core">[],
): PlanProblem[] {
  const cores = new Set(
    bank.filter(({ core, competencyKey }) => core && competencyKey === key).map(({ id }) => id),
  );
  const here = planned.filter(({ competencyKey }) => competencyKey === key);
  const asked = taken.some(({ questionId }) => questionId !== null && cores.has(questionId));
  if (cores.size === 0 || here.length === 0 || asked || here.some(({ id }) => cores.has(id))) return [];
  const message = `${name} is looked at without its core question, which everybody at this opening is asked.`;
  return [{ kind: "core_missing", about: key, message }];
}

function repeats(planned: readonly PlannedFact[], taken: readonly Taken[]): PlanProblem[] {
  const heard = new Set(taken.map(({ questionId }) => questionId));
  return planned.flatMap(({ id, title }): PlanProblem[] => {
    const again = heard.has(id);
    heard.add(id);
    return again
      ? [{ kind: "repeated", about: id, message: `The candidate would hear “${title}” twice.` }]
      : [];
  });
}

function overruns({ interviewId, minutes, questions }: SeatPlan): PlanProblem[] {
  const over = questions.reduce((sum, one) => sum + one.minutes, 0) - (minutes - MINUTES_TO_CLOSE);
  if (over <= 0) return [];
  const message = `The questions run ${counted(over, "minute")} into the close.`;
  return [{ kind: "overruns", about: interviewId, message }];
}
