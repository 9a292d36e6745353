import { coverageOf } from "#app/hiring/questions/coverage.ts";
import { activeTags, extraMinutes } from "#app/hiring/questions/delivery.ts";
import type { Evidence } from "#app/hiring/questions/evidence.ts";
import { planLoop, type Block } from "#app/hiring/questions/kit-plan.ts";
import { loopState, type LoopState } from "#app/hiring/questions/loop-state.ts";
import { competencyValues, factorsOf } from "#app/hiring/questions/question-value.ts";
import type { Rater } from "#app/hiring/questions/raters.ts";
import { MINUTES_TO_CLOSE, rankQuestions } from "#app/hiring/questions/suggest.ts";
import type { SuggestInput } from "#app/hiring/questions/suggest-input.ts";
import { evidenceOf, holdInterview, interviewOf, openLoop, raterOf, type Chosen, type Loop } from "./loop.ts";
import { pick, randomFrom, type Random } from "./random.ts";
import { CAN_ASK, FIXED, MINUTES, SEATS } from "./role-world.ts";
import type { Candidate, RoleWorld, WorldQuestion } from "./role-world.ts";

/** The ways of interviewing that are compared; the keys of the figures that come out. */
export const ARMS = [
  "fixed",
  "fixedWeighted",
  "unplanned",
  "adaptiveAlone",
  "ledgerOnly",
  "ours",
  "oracle",
] as const;
export type Arm = (typeof ARMS)[number];

export const ARM_NAMES: Readonly<Record<Arm, string>> = {
  fixed: "fixed kit, even",
  fixedWeighted: "fixed kit, weighted",
  unplanned: "unplanned, favourites",
  adaptiveAlone: "adaptive alone",
  ledgerOnly: "ledger only",
  ours: "ours",
  oracle: "oracle",
};

/** A role with what is the same for all its candidates: plans, and what each interviewer likes to ask. */
export type PlannedRole = RoleWorld & {
  readonly plan: readonly Block<WorldQuestion>[];
  readonly plannedIds: readonly (readonly string[])[];
  readonly fixed: readonly (readonly WorldQuestion[])[];
  readonly focus: readonly (readonly string[])[];
  readonly favour: readonly number[];
};

export function planRole(roleWorld: RoleWorld): PlannedRole {
  const { role, bank, keys, seed } = roleWorld;
  const focus = CAN_ASK.map((seat) => seat.map((competency) => keys[competency]!));
  const seats = focus.map((keysOfSeat, seat) => ({
    interviewId: interviewOf(seat),
    interviewerId: raterOf(seat),
    focus: keysOfSeat,
    minutes: MINUTES,
  }));
  const random = randomFrom(seed);
  const plan = planLoop({ role, seats, bank, taken: [], openingKey: `${seed}` });
  return {
    ...roleWorld,
    focus,
    plan,
    plannedIds: plan.map(({ questions }) => questions.map(({ question }) => question.id)),
    fixed: fixedKits(bank),
    // Some questions are everybody's favourites, so much that about 15 of 100 are asked again.
    favour: bank.map(() => 1 / (0.2 + 6 * random.uniform())),
  };
}

/** Four questions per competency around the middle, two for each of its two people, the core question first. */
function fixedKits(bank: readonly WorldQuestion[]): WorldQuestion[][] {
  const left = new Map<number, WorldQuestion[]>();
  for (const question of bank)
    left.set(question.competency, [...(left.get(question.competency) ?? []), question]);
  for (const questions of left.values()) {
    questions.sort(
      (a, b) =>
        Number(b.core) - Number(a.core) ||
        Math.abs(a.difficulty - 3) - Math.abs(b.difficulty - 3) ||
        a.place - b.place,
    );
  }
  return FIXED.map((seat) => {
    const own = seat.map((competency) => left.get(competency)!.splice(0, 2));
    return [0, 1].flatMap((nth) => own.flatMap((questions) => questions.slice(nth, nth + 1)));
  });
}

/** Simulates one loop in one way of interviewing. */
export function simulateLoop(arm: Arm, role: PlannedRole, candidate: Candidate): Loop {
  const loop = openLoop(role, candidate);
  const random = randomFrom(candidate.choiceSeed);
  for (let seat = 0; seat < SEATS; seat++) holdSeat(arm, role, loop, seat, random);
  return loop;
}

function holdSeat(arm: Arm, role: PlannedRole, loop: Loop, seat: number, random: Random): void {
  const blind = { seat, leak: 0 };
  switch (arm) {
    case "fixed":
      return holdInterview(loop, blind, (left) => nextOf(role.fixed[seat]!, loop, left));
    case "fixedWeighted": {
      const kit = role.plan[seat]!.questions.map(({ question }) => question);
      return holdInterview(loop, blind, (left) => nextOf(kit, loop, left));
    }
    case "unplanned": {
      const own = new Set<number>();
      return holdInterview(loop, blind, (left) => {
        const question = favourite(role, seat, random, (one) => !own.has(one.place) && fits(one, left));
        if (question) own.add(question.place);
        return asWritten(question);
      });
    }
    case "adaptiveAlone":
    case "ledgerOnly":
    case "ours":
      return holdSuggested(arm, role, loop, seat, random);
    case "oracle":
      return holdInterview(loop, blind, (left) => asWritten(bestKnowing(role, loop, seat, left)));
  }
}

function fits({ minutes }: WorldQuestion, minutesLeft: number): boolean {
  return minutes <= minutesLeft - MINUTES_TO_CLOSE;
}

function asWritten(question: WorldQuestion | undefined): Chosen | undefined {
  return question && { question, minutes: question.minutes, rung: "as_written", styled: false };
}

function nextOf(kit: readonly WorldQuestion[], { times }: Loop, minutesLeft: number): Chosen | undefined {
  return asWritten(kit.find((one) => times[one.place] === 0 && fits(one, minutesLeft)));
}

/** What somebody asks from habit: a competency at random, then a question by how well liked it is. */
function favourite(
  { focus, favour, bank }: PlannedRole,
  seat: number,
  random: Random,
  free: (question: WorldQuestion) => boolean,
): WorldQuestion | undefined {
  const open = bank.filter(free);
  const keys = focus[seat]!.filter((key) => open.some(({ competencyKey }) => competencyKey === key));
  if (keys.length === 0) return undefined;
  const key = pick(keys, random);
  const choices = open.filter(({ competencyKey }) => competencyKey === key);
  const sum = choices.reduce((all, { place }) => all + favour[place]!, 0);
  let rest = random.uniform() * sum;
  return choices.find(({ place }) => (rest -= favour[place]!) < 0) ?? choices.at(-1);
}

/** The shipped engine suggests, and the interviewer follows (or, in one world, often does not). */
function holdSuggested(
  arm: "adaptiveAlone" | "ledgerOnly" | "ours",
  role: PlannedRole,
  loop: Loop,
  seat: number,
  random: Random,
): void {
  const { followed, leak } = role.world;
  const alone = arm === "adaptiveAlone";
  const asking = { seat, leak: alone ? 0 : leak };
  holdInterview(loop, asking, (minutesLeft) => {
    const input = suggestInput(arm, role, loop, seat, minutesLeft);
    const tags = activeTags(input.delivery, input.kit.interviewId);
    const styled = tags.includes("terse");
    const [best] = rankQuestions(input);
    if (best === undefined || random.uniform() < followed)
      return best && { ...best, rung: best.rung === "own" ? "as_written" : best.rung, styled };
    const extra = extraMinutes(tags);
    const isFree = (one: WorldQuestion) => loop.times[one.place] === 0 && fits(one, minutesLeft - extra);
    const question = favourite(role, seat, random, isFree);
    return question && { question, minutes: question.minutes + extra, rung: "as_written", styled };
  });
}

/** What the product would hand to the engine, by what this arm lets an interviewer know. */
function suggestInput(
  arm: "adaptiveAlone" | "ledgerOnly" | "ours",
  role: PlannedRole,
  loop: Loop,
  seat: number,
  minutesLeft: number,
): SuggestInput<WorldQuestion> {
  const alone = arm === "adaptiveAlone";
  const ours = arm === "ours";
  const raterId = raterOf(seat);
  const interviewId = interviewOf(seat);
  const missing = ours && loop.candidate.lateBefore[seat] === true ? raterOf(seat - 1) : null;
  const evidence =
    arm === "ledgerOnly"
      ? []
      : evidenceOf(loop, ({ raterId: id }) => (alone ? id === raterId : id !== missing));
  const looks = alone ? loop.looks.filter(({ personId }) => personId === raterId) : loop.looks;
  const isHere = (one: { readonly interviewId: string }) => !alone || one.interviewId === interviewId;
  const later = role.focus.map((focus, other) => ({ id: raterOf(other), focus }));
  return {
    role: role.role,
    kit: {
      interviewId,
      interviewerId: raterId,
      focus: role.focus[seat]!,
      planned: ours ? role.plannedIds[seat]! : [],
    },
    coverage: coverageOf({ role: role.role, looks, evidence, raters: loop.raters, viewerId: raterId }),
    evidence,
    raters: loop.raters,
    blind: arm === "ledgerOnly",
    asked: loop.asked.filter(isHere),
    reserved: ours ? role.plannedIds.slice(seat + 1).flat() : [],
    minutesLeft,
    // Alone, an interviewer takes it that everybody else may look at everything.
    laterInterviewers: alone ? later.map(({ id }) => ({ id, focus: role.keys })) : later.slice(seat + 1),
    delivery: loop.tags.filter(isHere),
    bank: role.bank,
    candidateKey: loop.candidate.key,
    limit: 1,
  };
}

/** Knows the candidate and the panel exactly, and asks what tells most: nobody can do better by choosing. */
function bestKnowing(
  role: PlannedRole,
  loop: Loop,
  seat: number,
  minutesLeft: number,
): WorldQuestion | undefined {
  const state = oracleState(loop, evidenceOf(loop), raterOf(seat));
  const coverage = coverageOf({ role: role.role, looks: loop.looks, viewerId: raterOf(seat) });
  const values = competencyValues(state, raterOf(seat), coverage, loop.asked);
  let best: { readonly question: WorldQuestion; readonly value: number } | undefined;
  for (const question of role.bank) {
    const value = values.get(question.competencyKey);
    const askable = role.focus[seat]!.includes(question.competencyKey) && loop.times[question.place] === 0;
    if (value === undefined || !askable || !fits(question, minutesLeft)) continue;
    const { information, cover } = factorsOf(question, value, {
      minutes: question.minutes,
      tags: [],
      exposure: 0,
      planned: false,
    });
    if (best === undefined || information * cover > best.value)
      best = { question, value: information * cover };
  }
  return best?.question;
}

/** The panel's severity and halo as they are, for the oracle. */
export function exactRaters({ candidate }: Loop): Rater[] {
  return candidate.severity.map((severity, seat) => ({
    id: raterOf(seat),
    severity: severity + candidate.halo[seat]!,
    severityVariance: 0,
    halo: 1e-3,
  }));
}

function oracleState(loop: Loop, evidence: readonly Evidence[], present: string): LoopState {
  const { role, keys } = loop.roleWorld;
  const state = loopState(role, evidence, exactRaters(loop), [present]);
  const mean = state.mean.slice();
  keys.forEach((key, competency) => {
    mean[state.columns.place.get(key)!] = loop.candidate.theta[competency]!;
  });
  return { ...state, mean };
}
