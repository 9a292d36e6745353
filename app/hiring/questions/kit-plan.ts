import { coverageOf, type CoverageLine, type Look } from "./coverage.ts";
import { locationOf } from "./rating-model.ts";
import { MINUTES_TO_CLOSE, rankQuestions } from "./suggest.ts";
import type { AskedFact, BankQuestion } from "./suggest-input.ts";
import type { EngineRole } from "./role.ts";

/** One interview of a loop that is still to be held. A session that nobody holds yet passes its own id as person. */
export type Seat = {
  readonly interviewId: string;
  readonly interviewerId: string;
  readonly focus: readonly string[];
  /** Length in minutes; five of them are kept for the close. */
  readonly minutes: number;
};

/** A question that this candidate was asked, or that an interview keeps in its plan. */
export type Taken = {
  readonly questionId: string | null;
  readonly competencyKey: string;
  readonly personId: string;
  readonly minutes: number;
};

export type PlanInput<Q extends BankQuestion> = {
  readonly role: EngineRole;
  /** In the order they will be held. */
  readonly seats: readonly Seat[];
  readonly bank: readonly Q[];
  readonly taken: readonly Taken[];
  /** Interviews that still come and keep the plan they have: they can give looks that are not planned here. */
  readonly later?: readonly { readonly id: string; readonly focus: readonly string[] }[];
  /** Anything stable about the opening: its candidates get the same plan, so that they can be compared. */
  readonly openingKey: string;
};

export type Planned<Q extends BankQuestion> = { readonly question: Q; readonly reason: string };

export type Block<Q extends BankQuestion> = {
  readonly interviewId: string;
  readonly interviewerId: string;
  readonly questions: readonly Planned<Q>[];
  /** What the questions take, of what can be used. */
  readonly minutes: number;
  readonly usable: number;
};

/**
 * Plans a loop: a block of questions for each interview, greedily by the value that suggestions have, without any
 * answers, each planned question counted as the look it will be and as the information it is expected to bring.
 * So every must-have gets two people and every competency one where focus and minutes allow it, the first look is
 * the opening's core question, and nothing is planned twice. The plan knows no answers: it is the same for every
 * candidate of an opening whose loop is booked alike. Swapping somebody or losing an interview plans what is left
 * again: pass the seats that are left, and what was asked or is kept as `taken`. Look at `planProblems` for what a
 * plan does not reach. Source: research on adaptive interviews, 2.7 ("plan first").
 */
export function planLoop<Q extends BankQuestion>(input: PlanInput<Q>): Block<Q>[] {
  const taken: Taken[] = [...input.taken];
  return input.seats.map((seat, index) => {
    const later = [
      ...input.seats.slice(index + 1).map(({ interviewerId, focus }) => ({ id: interviewerId, focus })),
      ...(input.later ?? []),
    ];
    const chosen: Q[] = [];
    const usable = Math.max(0, seat.minutes - MINUTES_TO_CLOSE);
    let minutes = 0;
    for (;;) {
      const question = bestFor({ ...input, taken, later }, seat, seat.minutes - minutes);
      if (question === undefined) break;
      const { id: questionId, competencyKey } = question;
      chosen.push(question);
      taken.push({ questionId, competencyKey, personId: seat.interviewerId, minutes: question.minutes });
      minutes += question.minutes;
    }
    const questions = inOrder(chosen, input.role).map((question, place, all) => ({
      question,
      reason: reasonFor(question, input.role, all.slice(0, place)),
    }));
    const { interviewId, interviewerId } = seat;
    return { interviewId, interviewerId, questions, minutes, usable };
  });
}

/** Whether a competency's last questions are needed for the looks that other people still have to give. */
function isLeftToOthers(
  key: string,
  { interviewerId }: Seat,
  coverage: readonly CoverageLine[],
  free: readonly BankQuestion[],
): boolean {
  const line = coverage.find(({ competencyKey }) => competencyKey === key);
  if (line === undefined || !line.lookedBy.includes(interviewerId)) return false;
  return free.filter(({ competencyKey }) => competencyKey === key).length <= line.looksMissing;
}

/** Core questions open the interview, must-haves and heavier competencies first; the rest as it was chosen. */
function inOrder<Q extends BankQuestion>(chosen: readonly Q[], role: EngineRole): Q[] {
  const rank = ({ core, competencyKey }: Q) => {
    const competency = role.competencies.find(({ key }) => key === competencyKey);
    return core ? (competency?.mustHave ? 2 : 1) + (competency?.weight ?? 0) / 1000 : 0;
  };
  return chosen.toSorted((a, b) => rank(b) - rank(a));
}

function bestFor<Q extends BankQuestion>(
  { role, bank, taken, later = [], openingKey }: PlanInput<Q>,
  seat: Seat,
  minutesLeft: number,
): Q | undefined {
  const looks: Look[] = taken.map(({ competencyKey, personId, minutes }) => ({
    competencyKey,
    personId,
    minutes,
  }));
  const heard = new Set(taken.map(({ questionId }) => questionId));
  const free = bank.filter(({ id }) => !heard.has(id));
  const difficulties = new Map(bank.map(({ id, difficulty }) => [id, difficulty]));
  const asked = taken.map(({ questionId, competencyKey, personId }): AskedFact => {
    const difficulty = questionId === null ? null : (difficulties.get(questionId) ?? null);
    const fact = { questionId, competencyKey, askedById: personId, difficulty };
    return { ...fact, interviewId: seat.interviewId, rung: "as_written" };
  });
  const coverage = coverageOf({ role, looks, viewerId: seat.interviewerId });
  const [best] = rankQuestions({
    role,
    kit: {
      interviewId: seat.interviewId,
      interviewerId: seat.interviewerId,
      focus: seat.focus,
      planned: [],
    },
    coverage,
    evidence: [],
    raters: [],
    blind: true,
    asked,
    minutesLeft,
    laterInterviewers: later,
    delivery: [],
    bank: bank.filter(({ competencyKey }) => !isLeftToOthers(competencyKey, seat, coverage, free)),
    candidateKey: openingKey,
    limit: 1,
  });
  return best?.question;
}

/** A question nearer than this to a bar is at it: half a step of difficulty. */
const HALF_A_LEVEL = 0.35;

function reasonFor(question: BankQuestion, role: EngineRole, before: readonly BankQuestion[]): string {
  const { competencyKey, core, difficulty } = question;
  const competency = role.competencies.find(({ key }) => key === competencyKey);
  if (competency === undefined) return "In the focus of this interview.";
  const { name, mustHave, weight } = competency;
  if (core) return `The core question on ${name}: everybody at this opening is asked it.`;
  const share = `${Math.round(weight * 100)} % of the rubric`;
  const what = mustHave ? `a must-have, ${share}` : share;
  const nth = before.filter((one) => one.competencyKey === competencyKey).length;
  const order = nth === 0 ? "Looks at" : nth === 1 ? "A second question on" : "Another question on";
  const off = locationOf(difficulty) - (competency.bar ?? role.bar);
  const pitch = Math.abs(off) < HALF_A_LEVEL ? "at the bar" : off < 0 ? "below the bar" : "above the bar";
  return `${order} ${name} (${what}), pitched ${pitch}.`;
}
