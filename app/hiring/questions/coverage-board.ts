import type { CoverageLine, CoverageState } from "./coverage.ts";
import { loopProblems, openSeats, type Loop, type LoopInterview } from "./loop-plan.ts";
import type { BankQuestion } from "./suggest-input.ts";

/** What one interview has to do with one competency: facts, whoever looks. */
export type BoardCell = {
  readonly interviewId: string;
  /** Questions still to be asked here. */
  readonly planned: number;
  readonly asked: number;
  readonly minutes: number;
  /** Questions that were planned here and can no longer be asked here. */
  readonly missed: number;
};

export type BoardRow = {
  readonly competencyKey: string;
  readonly name: string;
  readonly mustHave: boolean;
  readonly weight: number;
  readonly state: CoverageState;
  /** People who looked onsite, of those who have to. */
  readonly looked: number;
  readonly needed: 1 | 2;
  /** What stays open when everybody asks what is planned; empty when nothing does. */
  readonly hole: string;
  readonly cells: readonly BoardCell[];
};

/** What is shown of a loop; a cancelled or missed interview only if something was asked, or its onsite is lost. */
export function boardColumns<Q extends BankQuestion>({ interviews }: Loop<Q>): LoopInterview<Q>[] {
  const isLost = ({ state }: LoopInterview<Q>) => state === "cancelled" || state === "no_show";
  return interviews.filter((one) => {
    if (!isLost(one) || one.asked.length > 0) return true;
    const twins = interviews.filter(({ kind, number }) => kind === one.kind && number === one.number);
    return one.kind === "onsite" && twins.every(isLost) && twins.at(-1) === one;
  });
}

/**
 * The coverage board of a loop: for each competency and interview what is planned, what was asked and what was not
 * reached, and for each competency how many have looked and what stays open. A cell holds counts and minutes and
 * nothing else, the same for every reader: a state in a cell would be about one person's ratings. The state of a
 * row comes in as `coverageOf` lets this reader see it; no hole is filled or made by it. No rung is shown: a harder
 * one can say that an answer was good.
 */
export function coverageBoard<Q extends BankQuestion>(
  loop: Loop<Q>,
  coverage: readonly CoverageLine[],
): BoardRow[] {
  const problems = loopProblems(loop);
  const left = new Map(openSeats(loop).map((seat) => [seat.id, seat.left]));
  const heard = new Set(loop.interviews.flatMap(({ asked }) => asked.map(({ questionId }) => questionId)));
  const columns = boardColumns(loop);
  return loop.role.competencies.map(({ key, name, mustHave, weight }) => {
    const on = (questions: LoopInterview<Q>["planned"]) =>
      questions.filter(({ question }) => question.competencyKey === key).length;
    const cells = columns.map((one): BoardCell => {
      const asked = one.asked.filter(({ competencyKey }) => competencyKey === key);
      const planned = left.get(one.id);
      const unasked = one.planned.filter(({ question }) => !heard.has(question.id));
      return {
        interviewId: one.id,
        planned: planned === undefined ? 0 : on(planned),
        asked: asked.length,
        minutes: asked.reduce((sum, { minutes }) => sum + minutes, 0),
        missed: planned === undefined ? on(unasked) : 0,
      };
    });
    const lookers = loop.interviews
      .filter(({ kind }) => kind === "onsite")
      .flatMap(({ asked }) => asked)
      .filter(({ competencyKey }) => competencyKey === key)
      .map(({ personId }) => personId);
    const hole = problems.find(
      ({ kind, about }) => (kind === "no_look" || kind === "one_look") && about === key,
    );
    return {
      competencyKey: key,
      name,
      mustHave,
      weight,
      state: coverage.find(({ competencyKey }) => competencyKey === key)?.state ?? "no_look",
      looked: new Set(lookers).size,
      needed: mustHave ? 2 : 1,
      hole: hole?.message ?? "",
      cells,
    };
  });
}
