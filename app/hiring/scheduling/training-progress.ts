import { counted } from "../counted.ts";
import type { InterviewKind } from "../interviews/interview-state.ts";
import { TRAININGS, type Training } from "./vocabulary.ts";

/** An interview that was held, as it counts for those who learn from it. */
export type HeldInterview = {
  readonly kind: InterviewKind;
  readonly focus: readonly string[];
  readonly interviewerId: string;
  readonly shadowIds: readonly string[];
};

/** Interviews of each kind in which somebody took the part that their step asks for. */
export type Practice = Readonly<Record<InterviewKind, number>>;

export type TrainingStep = {
  readonly practice: Practice;
  readonly done: number;
  readonly wanted: number;
  /** What comes after this step. */
  readonly next: Training;
  /** Whether a trained colleague may sign it off. */
  readonly ready: boolean;
};

/** So many interviews somebody watches, then leads while watched, before the next step is signed off. */
const WANTED = 2;

/**
 * How far somebody is within their step of learning a competency, by the interviews that were held: those they watched
 * while they shadow, those they led beside a trained shadow while they reverse-shadow. Null once they are trained.
 * `trained` says who is trained in this competency.
 */
export function trainingStep(
  learner: { readonly id: string; readonly competencyKey: string; readonly training: Training },
  held: readonly HeldInterview[],
  trained: ReadonlySet<string>,
): TrainingStep | null {
  const next = TRAININGS[TRAININGS.indexOf(learner.training) + 1];
  if (!next) return null;
  const counting = held.filter(
    ({ focus, interviewerId, shadowIds }) =>
      focus.includes(learner.competencyKey) &&
      (learner.training === "shadowing"
        ? shadowIds.includes(learner.id)
        : interviewerId === learner.id && shadowIds.some((id) => trained.has(id))),
  );
  const of = (kind: InterviewKind) => counting.filter((one) => one.kind === kind).length;
  const done = counting.length;
  return {
    practice: { phone: of("phone"), onsite: of("onsite") },
    done,
    wanted: WANTED,
    next,
    ready: done >= WANTED,
  };
}

/** "Watched 1 of 2 interviews (1 phone screen)." */
export function stepWords({ practice, done, wanted, next }: TrainingStep): string {
  const what = next === "trained" ? "Led while watched" : "Watched";
  const kinds = [
    practice.phone > 0 ? counted(practice.phone, "phone screen") : "",
    practice.onsite > 0 ? counted(practice.onsite, "onsite") : "",
  ].filter((one) => one !== "");
  const detail = kinds.length > 0 ? ` (${kinds.join(", ")})` : "";
  return `${what}: ${done} of ${counted(wanted, "interview")}${detail}`;
}

/** What a sign-off says: what they do from then on. */
export const AFTER_SIGN_OFF: Readonly<Record<Training, string>> = {
  shadowing: "",
  reverse_shadowing: "Leads next, while a trained colleague watches",
  trained: "Interviews alone from now on",
};
