import { coverageOf, type Look } from "./coverage.ts";
import { MINUTES_TO_CLOSE, nextQuestions } from "./suggest.ts";
import type { BankQuestion } from "./suggest-input.ts";

export type PlanInput<Q extends BankQuestion> = {
  /** Length of the interview in minutes; five of them are kept for the close. */
  readonly minutes: number;
  readonly focus: readonly {
    readonly key: string;
    readonly name: string;
    readonly weight: number;
    readonly mustHave: boolean;
  }[];
  readonly bank: readonly Q[];
  /** Questions that this candidate was asked, or that another interview of the loop has planned. */
  readonly taken: readonly { readonly questionId: string; readonly competencyKey: string }[];
  /** Anything stable about the opening: its candidates get the same plan, so that they can be compared. */
  readonly openingKey: string;
};

export type Planned<Q extends BankQuestion> = { readonly question: Q; readonly reason: string };

const PLANNER = "planner";
const ELSEWHERE = "elsewhere";

/**
 * The fixed kit of one interview: the core question of each focus competency first, then what is worth most for
 * its minutes by weight, must-have and balance, as far as the time goes less five minutes to close. It knows no
 * answers, so it is the same for every candidate at an opening whose loop is planned alike. Empty when the bank
 * has nothing for the focus. Source: research on adaptive interviews, 2.7 ("plan first, adapt for a reason").
 */
export function planQuestions<Q extends BankQuestion>(input: PlanInput<Q>): Planned<Q>[] {
  const { focus, bank } = input;
  const takenIds = new Set(input.taken.map(({ questionId }) => questionId));
  const free = bank.filter(({ id }) => !takenIds.has(id));
  const chosen: Planned<Q>[] = [];
  let minutesLeft = input.minutes;
  const take = (question: Q, reason: string) => {
    chosen.push({ question, reason });
    minutesLeft -= question.minutes;
  };
  for (const competency of focus.toSorted(
    (a, b) => Number(b.mustHave) - Number(a.mustHave) || b.weight - a.weight,
  )) {
    const core = free.find(({ core, competencyKey }) => core && competencyKey === competency.key);
    if (core !== undefined && core.minutes <= minutesLeft - MINUTES_TO_CLOSE) {
      take(core, `The core question on ${competency.name}: everybody at this opening is asked it.`);
    }
  }
  const elsewhere = input.taken.map(({ competencyKey }) => look(competencyKey, ELSEWHERE, 0));
  for (;;) {
    const here = chosen.map(({ question }) => look(question.competencyKey, PLANNER, question.minutes));
    const coverage = coverageOf({
      competencies: focus,
      looks: [...elsewhere, ...here],
      ratings: [],
      viewerId: PLANNER,
    });
    const [best] = nextQuestions({
      rubric: { competencies: focus },
      kit: {
        interviewId: PLANNER,
        interviewerId: PLANNER,
        focus: focus.map(({ key }) => key),
        planned: [],
      },
      coverage,
      asked: [...takenIds, ...chosen.map(({ question }) => question.id)].map((questionId) => ({
        questionId,
        interviewId: ELSEWHERE,
        rung: "as_written" as const,
      })),
      minutesLeft,
      // A plan is made for the whole loop, so nothing is anybody's last chance yet.
      laterInterviewers: ["a", "b"].map((id) => ({ id, focus: focus.map(({ key }) => key) })),
      delivery: [],
      bank: free,
      candidateKey: input.openingKey,
      ownRatings: [],
    });
    if (best === undefined) return chosen;
    const competency = focus.find(({ key }) => key === best.question.competencyKey);
    const before = here.filter(({ competencyKey }) => competencyKey === best.question.competencyKey).length;
    take(best.question, reasonFor(best.question, competency, before));
  }
}

function look(competencyKey: string, personId: string, minutes: number): Look {
  return { competencyKey, personId, minutes };
}

function reasonFor(
  { difficulty }: BankQuestion,
  competency: PlanInput<BankQuestion>["focus"][number] | undefined,
  before: number,
): string {
  if (competency === undefined) return "In the focus of this interview.";
  const share = `${Math.round(competency.weight * 100)} % of the rubric`;
  const what = competency.mustHave ? `a must-have, ${share}` : share;
  const order = before === 0 ? "Looks at" : before === 1 ? "A second look at" : "Another look at";
  const pitch = difficulty === 3 ? "at the bar" : difficulty < 3 ? "below the bar" : "above the bar";
  return `${order} ${competency.name} (${what}), pitched ${pitch}.`;
}
