import { coverageOf } from "#app/hiring/questions/coverage.ts";
import { estimate } from "#app/hiring/questions/estimate.ts";
import type { Evidence } from "#app/hiring/questions/evidence.ts";
import { planLoop } from "#app/hiring/questions/kit-plan.ts";
import { loopState } from "#app/hiring/questions/loop-state.ts";
import type { EngineRole } from "#app/hiring/questions/role.ts";
import { nextQuestions } from "#app/hiring/questions/suggest.ts";
import type { AskedFact, BankQuestion, SuggestInput } from "#app/hiring/questions/suggest-input.ts";
import { DIFFICULTIES, QUESTION_STYLES } from "#app/hiring/questions/vocabulary.ts";
import { LEVELS } from "#app/hiring/scorecards/vocabulary.ts";
import { median } from "../figures.ts";
import type { Measured } from "../figures.ts";
import type { SuiteOptions } from "../suite-options.ts";

const KEYS = ["sql", "python", "analytics", "goal", "finish", "comm"] as const;
const PEOPLE = ["ana", "ben", "cleo", "dan", "eve", "fay"] as const;
const ROUNDS = 200;
const WARM_UP = 50;

/**
 * What the engine costs on the server for each answer in a room: suggestions with their sentences from a bank of a
 * thousand questions, after 24 answers by three people; and what stands behind them. Each reference does the same
 * by rote on the same data: sort the bank by a number that is fixed, average the ratings.
 */
export async function measure({ say }: SuiteOptions): Promise<readonly Measured[]> {
  const bank = bankOf(1000);
  const shipped = bankOf(72);
  const answers = answersOf(30);
  const input = inputOf(bank, answers.slice(0, 24));
  const seats = PEOPLE.slice(0, 4).map((interviewerId, seat) => {
    const focus = KEYS.filter((_key, place) => (place + seat) % 3 !== 0);
    return { interviewId: `onsite ${seat + 1}`, interviewerId, focus, minutes: 60 };
  });
  say("A bank of 1,000 questions, 24 of 30 answers by six people, six competencies.");
  const sorted = timeOf(() => byRote(bank));
  return [
    {
      figure: "suggestions, bank of 1,000",
      value: timeOf(() => nextQuestions(input)),
      unit: "ms",
      reference: sorted,
    },
    {
      figure: "suggestions, bank of 72",
      value: timeOf(() => nextQuestions(inputOf(shipped, answers.slice(0, 24)))),
      unit: "ms",
      reference: timeOf(() => byRote(shipped)),
    },
    {
      figure: "joint state of 30 answers",
      value: 1000 * timeOf(() => loopState(role, answers)),
      unit: "µs",
      reference: 1000 * timeOf(() => meansOf(answers)),
    },
    {
      figure: "estimate with flags, 30 answers",
      value: 1000 * timeOf(() => estimate(role, answers)),
      unit: "µs",
      reference: 1000 * timeOf(() => meansOf(answers)),
    },
    {
      figure: "plan of four interviews",
      value: timeOf(() => planLoop({ role, seats, bank: shipped, taken: [], openingKey: "opening" })),
      unit: "ms",
      reference: null,
    },
  ];
}

const role: EngineRole = {
  competencies: KEYS.map((key, place) => ({ key, name: key, weight: 6 - place, mustHave: place < 2 })),
  bar: 0,
};

function bankOf(size: number): BankQuestion[] {
  return Array.from({ length: size }, (_, place) => ({
    id: `question ${place}`,
    title: `Question ${place}`,
    competencyKey: KEYS[place % KEYS.length]!,
    difficulty: DIFFICULTIES[Math.floor(place / KEYS.length) % DIFFICULTIES.length]!,
    style: QUESTION_STYLES[place % QUESTION_STYLES.length]!,
    minutes: 5 + (place % 4),
    core: place < KEYS.length,
    easier: "An easier rung",
    harder: "A harder rung",
  }));
}

function answersOf(count: number): Evidence[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `answer ${place}`,
    kind: "answer",
    competencyKey: KEYS[place % KEYS.length]!,
    raterId: PEOPLE[Math.floor(place / 8) % PEOPLE.length]!,
    level: LEVELS[(place * 7) % LEVELS.length]!,
    difficulty: DIFFICULTIES[place % DIFFICULTIES.length]!,
    weight: 1,
    questionId: `question ${place}`,
  }));
}

function inputOf(bank: readonly BankQuestion[], evidence: readonly Evidence[]): SuggestInput<BankQuestion> {
  const asked = evidence.map(({ competencyKey, raterId, difficulty, questionId }): AskedFact => {
    const fact = { competencyKey, difficulty, questionId: questionId ?? null, askedById: raterId };
    return { ...fact, interviewId: `with ${raterId}`, rung: "as_written" };
  });
  const looks = asked.map(({ competencyKey, askedById }) => ({
    competencyKey,
    personId: askedById,
    minutes: 6,
  }));
  return {
    role,
    kit: {
      interviewId: "with cleo",
      interviewerId: "cleo",
      focus: KEYS,
      planned: ["question 30", "question 31"],
    },
    coverage: coverageOf({ role, looks, evidence, viewerId: "cleo" }),
    evidence,
    raters: [],
    asked,
    minutesLeft: 45,
    laterInterviewers: [{ id: "dan", focus: KEYS }],
    delivery: [],
    bank,
    candidateKey: "candidate",
    limit: 6,
  };
}

function byRote(bank: readonly BankQuestion[]): readonly BankQuestion[] {
  const worth = (one: BankQuestion) => (one.difficulty ?? 3) / one.minutes;
  return bank.toSorted((a, b) => worth(b) - worth(a)).slice(0, 6);
}

function meansOf(answers: readonly Evidence[]): Map<string, number> {
  return new Map(
    KEYS.map((key) => {
      const here = answers.filter(({ competencyKey }) => competencyKey === key);
      return [key, here.reduce((sum, { level }) => sum + level, 0) / here.length];
    }),
  );
}

/** Median milliseconds of one call, in batches long enough for the clock. */
function timeOf(work: () => unknown): number {
  const batch = 10;
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const started = performance.now();
    for (let one = 0; one < batch; one += 1) work();
    if (round >= WARM_UP) times.push((performance.now() - started) / batch);
  }
  return median(times);
}
