import type { InterviewKind } from "../interviews/interview-state.ts";

/** One row of an opening's interview plan; `minutes` is the booked length, `focus` holds competency keys. */
export type PlannedSession = {
  readonly kind: InterviewKind;
  readonly number: number;
  readonly name: string;
  readonly minutes: number;
  readonly focus: readonly string[];
};

export type PlannedCompetency = {
  readonly key: string;
  readonly name: string;
  readonly mustHave: boolean;
  readonly weight: number;
};

/** One or two phone screens, and always four onsites. */
export const PHONE_SCREENS = { least: 1, most: 2 } as const;
export const ONSITES = 4;

/**
 * Says what keeps a plan from being complete: one or two phone screens, four onsites, numbered from one, each
 * onsite with a focus, no focus the rubric does not know. Returns sentences; an empty list is a complete plan.
 */
export function planFaults(plan: readonly PlannedSession[], rubricKeys: readonly string[]): string[] {
  const phones = plan.filter((session) => session.kind === "phone");
  const onsites = plan.filter((session) => session.kind === "onsite");
  const faults: string[] = [];
  if (phones.length < PHONE_SCREENS.least || phones.length > PHONE_SCREENS.most) {
    faults.push(`The plan has ${phones.length} phone screens; plan one or two.`);
  }
  if (onsites.length !== ONSITES) {
    faults.push(`The plan has ${onsites.length} onsite interviews; plan four.`);
  }
  for (const kind of [phones, onsites]) {
    const numbers = new Set(kind.map((session) => session.number));
    const inOrder = kind.every((_, index) => numbers.has(index + 1));
    if (!inOrder) faults.push("Number the sessions of each kind 1, 2, 3 and so on, each number once.");
  }
  for (const session of plan) {
    if (session.kind === "onsite" && session.focus.length === 0) {
      faults.push(`${session.name} has no focus; choose the competencies it is to look at.`);
    }
    if (session.minutes < 15) faults.push(`${session.name} is shorter than 15 minutes.`);
    for (const key of session.focus.filter((key) => !rubricKeys.includes(key))) {
      faults.push(`${session.name} looks at "${key}", which this rubric does not have.`);
    }
  }
  return faults;
}

/**
 * Advice on a plan, never a refusal: must-haves that fewer than two onsites look at, and weighted competencies
 * that no onsite looks at (design: every must-have has two people, every competency at least one).
 */
export function planGaps(
  plan: readonly PlannedSession[],
  competencies: readonly PlannedCompetency[],
): { competencyKey: string; name: string; onsites: number; needed: 1 | 2 }[] {
  const onsites = plan.filter((session) => session.kind === "onsite");
  return competencies
    .filter((competency) => competency.mustHave || competency.weight > 0)
    .map((competency) => ({
      competencyKey: competency.key,
      name: competency.name,
      onsites: onsites.filter((session) => session.focus.includes(competency.key)).length,
      needed: competency.mustHave ? (2 as const) : (1 as const),
    }))
    .filter((gap) => gap.onsites < gap.needed);
}
