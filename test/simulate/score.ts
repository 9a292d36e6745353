import { estimate, NINETY } from "#app/hiring/questions/estimate.ts";
import { exactRaters, simulateLoop, type Arm, type PlannedRole } from "./arms.ts";
import { evidenceOf, holesOf, type Loop } from "./loop.ts";
import { buildCandidate, type Candidate } from "./role-world.ts";

/** What one role's candidates add up to in one arm; sums, so that roles can be added. */
export type RoleSums = {
  candidates: number;
  /** Candidates who are decided on rightly when as many offers are made as there are true hires. */
  right: number;
  rightByMean: number;
  squares: number;
  mustSquares: number;
  totalSquares: number;
  competencies: number;
  mustHaves: number;
  held: number;
  questions: number;
  repeats: number;
  badlyPitched: number;
  holes: number;
  /** Must-haves that fewer than two people looked at. */
  oneLook: number;
  minutes: number;
};

/** Holds the loops of all candidates of a role in one arm, and scores them with the shipped estimate. */
export function scoreRole(arm: Arm, role: PlannedRole, candidates: number): RoleSums {
  const sums: RoleSums = {
    candidates,
    right: 0,
    rightByMean: 0,
    squares: 0,
    mustSquares: 0,
    totalSquares: 0,
    competencies: 0,
    mustHaves: 0,
    held: 0,
    questions: 0,
    repeats: 0,
    badlyPitched: 0,
    holes: 0,
    oneLook: 0,
    minutes: 0,
  };
  const people = Array.from({ length: candidates }, (_, index) => {
    const candidate = buildCandidate(role, index);
    const loop = simulateLoop(arm, role, candidate);
    const probability = addLoop(sums, arm, role, loop, candidate);
    return { hire: candidate.hire, probability, mean: meanOf(role, loop) };
  });
  sums.right = rightOf(people, ({ probability }) => probability);
  sums.rightByMean = rightOf(people, ({ mean }) => mean);
  return sums;
}

function addLoop(
  sums: RoleSums,
  arm: Arm,
  { role, keys }: PlannedRole,
  loop: Loop,
  { theta }: Candidate,
): number {
  const raters = arm === "oracle" ? exactRaters(loop) : loop.raters;
  const { competencies, total, probability } = estimate(role, evidenceOf(loop), raters, loop.looks);
  let trueTotal = 0;
  for (const { key, mean, standardError, mustHave, weight, looks } of competencies) {
    const truth = theta[keys.indexOf(key)]!;
    const square = (mean - truth) ** 2;
    trueTotal += weight * truth;
    sums.competencies += 1;
    sums.squares += square;
    if (Math.abs(mean - truth) <= NINETY * standardError) sums.held += 1;
    if (!mustHave) continue;
    sums.mustHaves += 1;
    sums.mustSquares += square;
    if (looks.length < 2) sums.oneLook += 1;
  }
  sums.totalSquares += (total.mean - trueTotal) ** 2;
  sums.questions += loop.tally.questions;
  sums.repeats += loop.tally.repeats;
  sums.badlyPitched += loop.tally.badlyPitched;
  sums.holes += holesOf(loop);
  return probability;
}

/** Today's habit: the plain mean of the ratings per competency, weighted; what was not asked about is left out. */
function meanOf({ role }: PlannedRole, { answers }: Loop): number {
  let sum = 0;
  let weights = 0;
  for (const { key, weight } of role.competencies) {
    const here = answers.filter(({ competencyKey }) => competencyKey === key);
    if (here.length === 0) continue;
    sum += (weight * here.reduce((all, { level }) => all + level, 0)) / here.length;
    weights += weight;
  }
  return weights > 0 ? sum / weights : 0;
}

type Person = { readonly hire: boolean; readonly probability: number; readonly mean: number };

/** As many offers as there are true hires go to the best; right are all hires with an offer, and all others without. */
function rightOf(people: readonly Person[], by: (person: Person) => number): number {
  const hires = people.filter(({ hire }) => hire).length;
  const offers = people
    .map((person, index) => ({ person, index }))
    .toSorted((a, b) => by(b.person) - by(a.person) || a.index - b.index)
    .slice(0, hires);
  const missed = offers.filter(({ person }) => !person.hire).length;
  return people.length - 2 * missed;
}
