import type { EngineRole } from "#app/hiring/questions/role.ts";
import type { BankQuestion } from "#app/hiring/questions/suggest-input.ts";
import { questions as allQuestions } from "#prisma/seed/content/all-questions.ts";
import { randomFrom, seedOf, type Random } from "./random.ts";
import type { World } from "./worlds.ts";

/** Six competencies with these weights; the first two are must-haves. */
const WEIGHTS = [0.25, 0.2, 0.15, 0.15, 0.15, 0.1] as const;
const MUST_HAVES = 2;
const TRUE_CORRELATION = 0.4;
const HIRE = { total: 0.3, mustHave: -0.5 } as const;
const MINUTES_SPREAD = 0.2;

export const COMPETENCIES = WEIGHTS.length;
export const SEATS = 4;
/** Length of each interview; the engine keeps five for the close, so 40 can be used. */
export const MINUTES = 45;

/** Which four of the six competencies each interviewer can ask. */
export const CAN_ASK = [
  [0, 2, 3, 4],
  [1, 3, 4, 5],
  [0, 1, 2, 5],
  [0, 1, 4, 5],
] as const;

/** Which three a fixed kit gives each interviewer, so that two people see every competency. */
export const FIXED = [
  [0, 2, 3],
  [1, 3, 4],
  [0, 2, 5],
  [1, 4, 5],
] as const;

export type WorldQuestion = BankQuestion & {
  readonly difficulty: number;
  /** Its place in the bank, and its competency's place in the role. */
  readonly place: number;
  readonly competency: number;
  /** What the question really is; the engine knows the label only. */
  readonly trueLocation: number;
  readonly trueSlope: number;
};

/** A role with its bank: shipped questions of six of the shipped competencies. */
export type RoleWorld = {
  readonly world: World;
  readonly role: EngineRole;
  readonly keys: readonly string[];
  readonly bank: readonly WorldQuestion[];
  readonly seed: number;
};

const LIBRARY = [...new Set(allQuestions.map(({ competency }) => competency))].toSorted();

/** Takes six competencies of the library with all their questions, and draws what is true of each question. */
export function buildRole(world: World, seed: number): RoleWorld {
  const random = randomFrom(seedOf(seed, 1));
  const keys = shuffled(LIBRARY, random).slice(0, COMPETENCIES);
  const questions = keys.flatMap((key, competency) =>
    allQuestions.filter((one) => one.competency === key).map((one) => ({ ...one, competency })),
  );
  const bank = questions.map(
    ({ key, title, competency, difficulty, style, minutes, core, easier, harder }, place) => {
      const { labels, slope } = world;
      const question = { id: key, title, competencyKey: keys[competency]!, difficulty, style, minutes, core };
      return {
        ...question,
        easier,
        harder,
        place,
        competency,
        trueLocation: 0.7 * (difficulty - 3) + labels.shift + labels.spread * random.normal(),
        // Harder questions tell a little more, so that information per minute is about level.
        trueSlope: Math.max(0.5, slope.mean + 0.1 * (difficulty - 3) + slope.spread * random.normal()),
      };
    },
  );
  const competencies = keys.map((key, index) => {
    return { key, name: key, weight: WEIGHTS[index]!, mustHave: index < MUST_HAVES };
  });
  return { world, role: { competencies, bar: 0 }, keys, bank, seed };
}

export function shuffled<T>(all: readonly T[], random: Random): T[] {
  const cards = [...all];
  for (let last = cards.length - 1; last > 0; last--) {
    const other = Math.floor(random.uniform() * (last + 1));
    [cards[last], cards[other]] = [cards[other]!, cards[last]!];
  }
  return cards;
}

/** One candidate and one panel, with all their luck drawn beforehand: every arm meets the same ones. */
export type Candidate = {
  readonly key: string;
  readonly theta: readonly number[];
  readonly hire: boolean;
  readonly terse: boolean;
  /** By seat. */
  readonly severity: readonly number[];
  /** What the engine believes of each rater, by seat; null without history. */
  readonly known: readonly number[] | null;
  readonly halo: readonly number[];
  /** By seat and competency. */
  readonly competencyHalo: readonly (readonly number[])[];
  /** By question. */
  readonly luck: Float64Array;
  readonly minutes: Float64Array;
  /** By seat and question: where the rating falls between its chances. */
  readonly fall: Float64Array;
  readonly lateBefore: readonly boolean[];
  /** For choices that are left to people. */
  readonly choiceSeed: number;
};

/** Severity known from about 14 loops: seen with an error of 0.25, so v = 0.045 (research, 2.5). */
const SEEN_ERROR = 0.25;
export const KNOWN_VARIANCE = 0.045;

export function buildCandidate({ world, bank, seed }: RoleWorld, index: number): Candidate {
  const random = randomFrom(seedOf(seed, 2, index));
  const shared = Math.sqrt(TRUE_CORRELATION) * random.normal();
  const theta = WEIGHTS.map(() => shared + Math.sqrt(1 - TRUE_CORRELATION) * random.normal());
  const total = theta.reduce((sum, one, k) => sum + one * WEIGHTS[k]!, 0);
  const seats = Array.from({ length: SEATS }, (_, seat) => seat);
  const severity = seats.map(() => world.severity * random.normal());
  const [half, sign, who] = [random.uniform(), random.uniform(), Math.floor(random.uniform() * SEATS)];
  if (world.biased > 0 && half < 0.5) severity[who] = sign < 0.5 ? world.biased : -world.biased;
  const seen = severity.map((true_) => true_ + SEEN_ERROR * random.normal());
  const draw = (count: number, one: () => number) => Float64Array.from({ length: count }, one);
  return {
    key: `${seed} ${index}`,
    theta,
    hire: total >= HIRE.total && theta.slice(0, MUST_HAVES).every((one) => one >= HIRE.mustHave),
    terse: random.uniform() < world.terse.share,
    severity,
    known: world.history ? seen.map((one) => (one / SEEN_ERROR ** 2) * KNOWN_VARIANCE) : null,
    halo: seats.map(() => world.halo * random.normal()),
    competencyHalo: seats.map(() => WEIGHTS.map(() => world.competencyHalo * random.normal())),
    luck: draw(bank.length, () => world.luck * random.normal()),
    minutes: draw(bank.length, () => Math.exp(MINUTES_SPREAD * random.normal() - MINUTES_SPREAD ** 2 / 2)),
    fall: draw(bank.length * SEATS, () => random.uniform()),
    lateBefore: seats.map(() => random.uniform() < world.late),
    choiceSeed: seedOf(seed, 3, index),
  };
}
