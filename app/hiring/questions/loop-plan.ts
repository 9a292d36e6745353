import type { InterviewKind, InterviewState } from "../interviews/interview-state.ts";
import { planLoop, type Planned, type Seat, type Taken } from "./kit-plan.ts";
import { planProblems, type PlanProblem } from "./plan-problems.ts";
import type { EngineRole } from "./role.ts";
import type { BankQuestion } from "./suggest-input.ts";

/** A row of the opening's interview plan. */
export type LoopSession = {
  readonly id: string;
  readonly kind: InterviewKind;
  readonly number: number;
  readonly name: string;
  readonly focus: readonly string[];
  readonly minutes: number;
};

/** An interview of the loop with the questions it has in its plan and those that were asked in it. */
export type LoopInterview<Q extends BankQuestion> = LoopSession & {
  /** The session's own id while nobody holds it. */
  readonly interviewerId: string;
  /** Unbooked is an onsite of the opening's plan that was never booked: its plan is a preview. */
  readonly state: InterviewState | "unbooked";
  /** In order, whether asked meanwhile or not. */
  readonly planned: readonly Planned<Q>[];
  readonly asked: readonly Taken[];
  /** Whether somebody has changed its plan by hand since it was last planned. */
  readonly edited: boolean;
};

/** One candidate's loop as far as plans are concerned: facts only, no verdict enters here. */
export type Loop<Q extends BankQuestion> = {
  readonly role: EngineRole;
  readonly sessions: readonly LoopSession[];
  readonly interviews: readonly LoopInterview<Q>[];
  readonly bank: readonly Q[];
  readonly openingKey: string;
};

/** A place in which questions can still be put, with those that are still to be asked there. */
export type OpenSeat<Q extends BankQuestion> = LoopInterview<Q> & {
  readonly state: "scheduled" | "in_progress" | "unbooked";
  readonly left: readonly Planned<Q>[];
};

/** Plans by interview id; by session id for onsites that are not booked yet. */
export type LoopPlan<Q extends BankQuestion> = ReadonlyMap<string, readonly Planned<Q>[]>;

/** Onsites in the opening's order, after the phone screens: a plan knows no clock, so that candidates compare. */
function byPlace(
  a: { readonly kind: InterviewKind; readonly number: number },
  b: { readonly kind: InterviewKind; readonly number: number },
): number {
  return Number(a.kind === "onsite") - Number(b.kind === "onsite") || a.number - b.number;
}

/**
 * The loop with a seat for each onsite of the opening's plan that was never booked. One that was cancelled or missed
 * gets none: it is lost until it is booked again.
 */
function withUnbooked<Q extends BankQuestion>(loop: Loop<Q>): Loop<Q> {
  const unbooked = loop.sessions.filter(
    ({ kind, number }) =>
      kind === "onsite" && !loop.interviews.some((one) => one.kind === kind && one.number === number),
  );
  const seats = unbooked.map((session): LoopInterview<Q> => {
    const nobody = { interviewerId: session.id, state: "unbooked", edited: false } as const;
    return { ...session, ...nobody, planned: [], asked: [] };
  });
  return { ...loop, interviews: [...loop.interviews, ...seats].toSorted(byPlace) };
}

const isOnsite = ({ kind }: { readonly kind: InterviewKind }) => kind === "onsite";

/**
 * A phone screen's questions are not asked again, but its looks count for nothing in a plan: every must-have is
 * seen by two people onsite. Source: research on adaptive interviews, 4.2.
 */
function uncounted<T extends { readonly competencyKey: string }>(taken: T): T {
  return { ...taken, competencyKey: "" };
}

const countedAt = <T extends { readonly competencyKey: string }>(kind: InterviewKind, taken: readonly T[]) =>
  kind === "onsite" ? [...taken] : taken.map(uncounted);

/** Everything that was asked of the candidate, each with the look it counts for onsite. */
function askedIn<Q extends BankQuestion>({ interviews }: Loop<Q>): Taken[] {
  return interviews.flatMap(({ kind, asked }) => countedAt(kind, asked));
}

function heardIn<Q extends BankQuestion>({ interviews }: Loop<Q>): Set<string> {
  return new Set(interviews.flatMap(({ asked }) => asked.flatMap(({ questionId }) => questionId ?? [])));
}

function takenBy<Q extends BankQuestion>(personId: string, questions: readonly Planned<Q>[]): Taken[] {
  return questions.map(({ question: { id, competencyKey, minutes } }) => {
    return { questionId: id, competencyKey, personId, minutes };
  });
}

/**
 * Plans anew what is left of a loop: every booked interview that has not begun and whose plan nobody has changed
 * by hand, and a preview of each onsite that is not booked yet. What was asked, what a running interview still
 * has before it and what people chose by hand stay as they are, and nothing of them is asked twice. An interview
 * that was cancelled or missed is counted on no more, so its must-haves go to whoever can still look at them, in
 * their focus or not (the last-chance rule). The same loop always gives the same plan.
 */
export function replan<Q extends BankQuestion>(loop: Loop<Q>): LoopPlan<Q> {
  const { role, bank, openingKey } = loop;
  const seats = openSeats(withUnbooked(loop));
  const isFree = ({ state, edited }: OpenSeat<Q>) => state !== "in_progress" && !edited;
  const kept = seats.filter((seat) => !isFree(seat));
  const taken = [...askedIn(loop), ...kept.flatMap((seat) => countedAt(seat.kind, plannedIn(seat)))];
  const later = kept.filter(isOnsite).map(({ interviewerId, focus }) => ({ id: interviewerId, focus }));
  const seatsOf = (kind: InterviewKind) =>
    seats
      .filter((seat) => isFree(seat) && seat.kind === kind)
      .map((seat): Seat => ({ ...seat, interviewId: seat.id }));
  const onsites = seatsOf("onsite");
  const comingOnsite = onsites.map(({ interviewerId, focus }) => ({ id: interviewerId, focus }));
  const common = { role, bank, openingKey };
  const phones = planLoop({
    ...common,
    seats: seatsOf("phone"),
    taken,
    later: [...later, ...comingOnsite],
  });
  const heardByPhone = phones.flatMap(({ interviewerId, questions }) =>
    takenBy(interviewerId, questions).map(uncounted),
  );
  const blocks = planLoop({ ...common, seats: onsites, taken: [...taken, ...heardByPhone], later });
  return new Map([...phones, ...blocks].map(({ interviewId, questions }) => [interviewId, questions]));
}

/**
 * Plans the interviews that have no plan yet, and a preview of each onsite that is not booked yet, around those that
 * have one: what stands in another's plan stays there and is not planned a second time.
 */
export function planMissing<Q extends BankQuestion>(loop: Loop<Q>): LoopPlan<Q> {
  const interviews = loop.interviews.map((one) => ({ ...one, edited: one.edited || one.planned.length > 0 }));
  return replan({ ...loop, interviews });
}

function plannedIn<Q extends BankQuestion>({ interviewerId, left }: OpenSeat<Q>): Taken[] {
  return takenBy(interviewerId, left);
}

/**
 * The loop with what it would have if it were planned now: its unbooked onsites, and interviews that were booked
 * without a plan and get theirs when they are first opened.
 */
export function withPreview<Q extends BankQuestion>(loop: Loop<Q>): Loop<Q> {
  const whole = withUnbooked(loop);
  const unplanned = openSeats(whole).filter(
    ({ state, edited, planned }) => state !== "in_progress" && !edited && planned.length === 0,
  );
  if (unplanned.length === 0) return whole;
  const plan = planMissing(whole);
  return withPlan(whole, new Map(unplanned.map(({ id }) => [id, plan.get(id) ?? []])));
}

/** The loop with other plans in it. */
export function withPlan<Q extends BankQuestion>(loop: Loop<Q>, plan: LoopPlan<Q>): Loop<Q> {
  const interviews = loop.interviews.map((one) => {
    const planned = plan.get(one.id);
    return planned === undefined ? one : { ...one, planned };
  });
  return { ...loop, interviews };
}

/** The places in which questions can still be put, in the opening's order. */
export function openSeats<Q extends BankQuestion>(loop: Loop<Q>): OpenSeat<Q>[] {
  const heard = heardIn(loop);
  return loop.interviews
    .flatMap((one): OpenSeat<Q>[] => {
      const { state } = one;
      if (state !== "scheduled" && state !== "in_progress" && state !== "unbooked") return [];
      return [{ ...one, state, left: one.planned.filter(({ question }) => !heard.has(question.id)) }];
    })
    .toSorted(byPlace);
}

/**
 * What the loop's plan leaves undone, looks counted onsite: asked ones and those that are still planned. Facts
 * alone decide; that the evidence on a competency has settled fills no hole, since saying so would tell of
 * verdicts. Unbooked onsites count as far as they are in the loop: see `withPreview`.
 */
export function loopProblems<Q extends BankQuestion>(loop: Loop<Q>): PlanProblem[] {
  const { role, bank } = loop;
  const taken = askedIn(loop);
  const seats = openSeats(loop).map((seat) => ({
    ...seat,
    interviewId: seat.id,
    questions: seat.left.map(({ question }) => question),
  }));
  const [phones, onsites] = [seats.filter(({ kind }) => kind === "phone"), seats.filter(isOnsite)];
  const byPhone = phones.flatMap((seat) => plannedIn(seat).map(uncounted));
  const problems = [
    ...planProblems({ role: { ...role, competencies: [] }, bank: [], taken, seats: phones }),
    ...planProblems({ role, bank, taken: [...taken, ...byPhone], seats: onsites }),
  ];
  return problems.map((problem) => ({ ...problem, message: onsiteWords(problem, loop) }));
}

/** Names the interview or says "onsite" where the engine, which knows neither, cannot. */
function onsiteWords<Q extends BankQuestion>({ kind, about, message }: PlanProblem, loop: Loop<Q>): string {
  const name = loop.role.competencies.find(({ key }) => key === about)?.name ?? about;
  switch (kind) {
    case "no_look":
      return `Nobody looks at ${name} onsite.`;
    case "one_look":
      return `${name} is a must-have, and only one person looks at it onsite.`;
    case "overruns": {
      const seat = loop.interviews.find(({ id }) => id === about);
      return seat ? `${seat.name}: ${message.charAt(0).toLowerCase()}${message.slice(1)}` : message;
    }
    case "repeated":
    case "core_missing":
      return message;
  }
}
