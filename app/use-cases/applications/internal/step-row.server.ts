import { nextStepOf } from "#app/hiring/applications/next-step.ts";
import type { NextStep, StepFacts, StepInterview } from "#app/hiring/applications/next-step.ts";

/** What of an application its next step depends on. */
export const STEP_ROW = {
  stage: true,
  onHold: true,
  phoneScreens: true,
  revealedAt: true,
  interviews: {
    where: { state: { not: "cancelled" } },
    orderBy: { startsAt: "asc" },
    select: {
      kind: true,
      number: true,
      state: true,
      startsAt: true,
      phoneOutcome: true,
      interviewer: { select: { name: true } },
      scorecard: { where: { state: "submitted" }, select: { id: true } },
    },
  },
  decisions: { where: { supersededAt: null }, select: { outcome: true } },
  offers: { orderBy: { createdAt: "desc" }, take: 1, select: { state: true } },
} as const;

type StepRow = Pick<StepFacts, "stage" | "onHold" | "phoneScreens"> & {
  readonly revealedAt: Date | null;
  readonly decisions: readonly { readonly outcome: NonNullable<StepFacts["decision"]> }[];
  readonly offers: readonly { readonly state: NonNullable<StepFacts["offerState"]> }[];
  readonly interviews: readonly (Omit<StepInterview, "interviewerName" | "scorecardSubmitted"> & {
    readonly interviewer: { readonly name: string };
    readonly scorecard: readonly unknown[];
  })[];
};

/** The one next step of an application that was read with `STEP_ROW`. */
export function nextStepOfRow(row: StepRow, now: Date): NextStep {
  return nextStepOf({
    stage: row.stage,
    onHold: row.onHold,
    phoneScreens: row.phoneScreens,
    now,
    revealed: row.revealedAt !== null,
    decision: row.decisions[0]?.outcome ?? null,
    offerState: row.offers[0]?.state ?? null,
    interviews: row.interviews.map(({ scorecard, interviewer, ...interview }) => ({
      ...interview,
      interviewerName: interviewer.name,
      scorecardSubmitted: scorecard.length > 0,
    })),
  });
}
