import type { Look } from "#app/hiring/questions/coverage.ts";
import type { PlacedTag } from "#app/hiring/questions/delivery.ts";
import { evidenceFrom, type Evidence, type RatedAnswer } from "#app/hiring/questions/evidence.ts";
import { UNKNOWN_SEVERITY, type Rater } from "#app/hiring/questions/raters.ts";
import { expectedLevel } from "#app/hiring/questions/misfit.ts";
import { levelProbabilities } from "#app/hiring/questions/rating-model.ts";
import { difficultyAsked } from "#app/hiring/questions/rungs.ts";
import type { AskedFact } from "#app/hiring/questions/suggest-input.ts";
import type { Rung } from "#app/hiring/questions/vocabulary.ts";
import type { Level } from "#app/hiring/scorecards/vocabulary.ts";
import { COMPETENCIES, KNOWN_VARIANCE, MINUTES, SEATS } from "./role-world.ts";
import type { Candidate, RoleWorld, WorldQuestion } from "./role-world.ts";

/** Candidates answer a question they have heard before somewhat better. */
const HEARD_BEFORE = 0.3;

export const raterOf = (seat: number) => `rater ${seat}`;
export const interviewOf = (seat: number) => `onsite ${seat + 1}`;

/** A loop while it is held: what was asked, how it was rated, and who could know it. */
export type Loop = {
  readonly roleWorld: RoleWorld;
  readonly candidate: Candidate;
  readonly raters: readonly Rater[];
  readonly answers: RatedAnswer[];
  readonly asked: AskedFact[];
  readonly looks: Look[];
  readonly tags: PlacedTag[];
  /** By question: how often it was asked. */
  readonly times: Int32Array;
  tally: { questions: number; repeats: number; badlyPitched: number };
};

export function openLoop(roleWorld: RoleWorld, candidate: Candidate): Loop {
  const raters = Array.from({ length: SEATS }, (_, seat): Rater => {
    const known = candidate.known?.[seat];
    const history =
      known === undefined ? UNKNOWN_SEVERITY : { severity: known, severityVariance: KNOWN_VARIANCE };
    return { id: raterOf(seat), ...history };
  });
  return {
    roleWorld,
    candidate,
    raters,
    answers: [],
    asked: [],
    looks: [],
    tags: [],
    times: new Int32Array(roleWorld.bank.length),
    tally: { questions: 0, repeats: 0, badlyPitched: 0 },
  };
}

/** What one rung is worth, in standard deviations. */
const A_RUNG = 0.7;

/** Too easy or too hard: the answer to be expected, by nobody in particular, rounds to a 4 or to a 1. */
function isBadlyPitched(theta: number, slope: number, location: number): boolean {
  const { mean } = expectedLevel(theta, slope, location);
  return mean < 1.5 || mean >= 3.5;
}

export type Asking = {
  readonly seat: number;
  /** Weight of what this rater has seen of others' ratings. */
  readonly leak: number;
};

export type Chosen = {
  readonly question: WorldQuestion;
  readonly minutes: number;
  readonly rung: Exclude<Rung, "own">;
  /** Whether it is put in the style that suits a terse candidate. */
  readonly styled: boolean;
};

/** Somebody asks a question and rates the answer. Returns the minutes it took, as a share of what was planned. */
function ask(loop: Loop, { question, styled, rung }: Chosen, { seat, leak }: Asking): number {
  const { candidate, roleWorld, times, tally } = loop;
  const { place, competency } = question;
  const { terse } = roleWorld.world;
  const before = times[place]!;
  const silence = candidate.terse ? (styled ? terse.styled : terse.plain) : 0;
  const eta =
    candidate.theta[competency]! -
    candidate.severity[seat]! -
    candidate.halo[seat]! -
    candidate.competencyHalo[seat]![competency]! +
    candidate.luck[place]! -
    silence +
    (before > 0 ? HEARD_BEFORE : 0);
  const difficulty = difficultyAsked(question.difficulty, rung);
  const location = question.trueLocation + A_RUNG * (difficulty - question.difficulty);
  const chances = levelProbabilities(eta, question.trueSlope, location);
  const fall = candidate.fall[place * SEATS + seat]!;
  const own = levelAt(chances, fall);
  const level = leak > 0 ? leaning(loop, own, { seat, competency, leak, fall }) : own;
  const askedAt = loop.answers.length;
  const raterId = raterOf(seat);
  const fact = { competencyKey: question.competencyKey, difficulty, questionId: question.id };
  loop.answers.push({ id: `answer ${askedAt}`, raterId, level, askedAt, ...fact });
  loop.asked.push({ ...fact, interviewId: interviewOf(seat), askedById: raterId, rung });
  loop.looks.push({ competencyKey: question.competencyKey, personId: raterId, minutes: question.minutes });
  if (candidate.terse)
    loop.tags.push({ name: "terse", notedById: raterId, interviewId: interviewOf(seat), place: seat });
  times[place] = before + 1;
  tally.questions += 1;
  if (before > 0) tally.repeats += 1;
  if (isBadlyPitched(candidate.theta[competency]!, question.trueSlope, location)) tally.badlyPitched += 1;
  return candidate.minutes[place]!;
}

function levelAt(chances: readonly number[], fall: number): Level {
  let sum = 0;
  for (const level of [1, 2, 3] as const) {
    sum += chances[level - 1]!;
    if (fall < sum) return level;
  }
  return 4;
}

/** What a rater writes who has seen others' ratings: drawn towards their mean, on this competency if there is one. */
function leaning(
  { answers, roleWorld }: Loop,
  own: Level,
  { seat, competency, leak, fall }: { seat: number; competency: number; leak: number; fall: number },
): Level {
  const others = answers.filter(({ raterId }) => raterId !== raterOf(seat));
  const here = others.filter(({ competencyKey }) => competencyKey === roleWorld.keys[competency]);
  const seen = here.length > 0 ? here : others;
  if (seen.length === 0) return own;
  const mean = seen.reduce((sum, { level }) => sum + level, 0) / seen.length;
  const drawn = (1 - leak) * own + leak * mean;
  const [low, part] = [Math.floor(drawn), drawn - Math.floor(drawn)];
  return Math.min(4, low + ((fall * 7919) % 1 < part ? 1 : 0)) as Level;
}

/** The evidence of some of a loop's answers, weighed as the product weighs it. */
export function evidenceOf(loop: Loop, keep: (answer: RatedAnswer) => boolean = () => true): Evidence[] {
  return evidenceFrom({ answers: loop.answers.filter(keep) });
}

/** Holds one interview: asks what is chosen until nothing fits any more. */
export function holdInterview(
  loop: Loop,
  asking: Asking,
  choose: (minutesLeft: number) => Chosen | undefined,
): void {
  let minutesLeft = MINUTES;
  for (;;) {
    const chosen = choose(minutesLeft);
    if (chosen === undefined) return;
    minutesLeft -= chosen.minutes * ask(loop, chosen, asking);
  }
}

/** Competencies that nobody has asked about. */
export function holesOf({ looks }: Loop): number {
  return COMPETENCIES - new Set(looks.map(({ competencyKey }) => competencyKey)).size;
}
