import type { BoardRow } from "#app/hiring/questions/coverage-board.ts";
import type { PlanChangeView } from "./plan-change.tsx";
import type { InterviewKind, InterviewState } from "#app/hiring/interviews/interview-state.ts";

/** A question as the plan's page lists it. */
export type PlannedChoice = {
  readonly id: string;
  readonly title: string;
  readonly competencyKey: string;
  readonly minutes: number;
  readonly difficulty: number;
  readonly core: boolean;
};

/** One interview on the plan's page. */
export type LoopBlock = {
  readonly id: string;
  readonly kind: InterviewKind;
  readonly number: number;
  readonly name: string;
  readonly state: InterviewState | "unbooked";
  readonly edited: boolean;
  readonly change: PlanChangeView | null;
  readonly interviewerName: string | null;
  readonly startsAt: Date | null;
  readonly usable: number;
  readonly minutes: number;
  readonly asked: readonly {
    readonly id: string;
    readonly title: string;
    readonly competencyKey: string;
    readonly minutes: number;
  }[];
  readonly questions: readonly (PlannedChoice & { readonly reason: string })[];
  readonly missed: readonly { readonly id: string; readonly title: string }[];
  readonly mayEdit: boolean;
};

export type LoopGap = {
  readonly competencyKey: string;
  readonly message: string;
  readonly options: readonly {
    readonly interviewId: string;
    readonly interviewName: string;
    readonly interviewerName: string;
    readonly takes: readonly string[];
    readonly letsGo: readonly string[];
    readonly reason: string;
  }[];
};

export type LoopPlanView = {
  readonly stamp: string;
  readonly competencies: readonly {
    readonly key: string;
    readonly name: string;
    readonly mustHave: boolean;
  }[];
  readonly blocks: readonly LoopBlock[];
  /** With what each asks, by which it is found. */
  readonly bank: readonly (PlannedChoice & { readonly prompt: string })[];
  readonly board: readonly BoardRow[] | null;
};

export const BLOCK_STATES: Readonly<Record<LoopBlock["state"], string>> = {
  scheduled: "Booked",
  in_progress: "Running",
  completed: "Held",
  cancelled: "Cancelled",
  no_show: "Did not come",
  unbooked: "Not booked",
};

/** "Onsite 2", as the opening's plan numbers it. */
export function placeOf({ kind, number }: Pick<LoopBlock, "kind" | "number">): string {
  return `${kind === "phone" ? "Phone" : "Onsite"} ${number}`;
}
