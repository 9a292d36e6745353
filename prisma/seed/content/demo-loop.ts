import type { DecisionOutcome } from "#app/hiring/debriefs/decision.ts";
import type { SignalDirection, SignalStrength } from "#app/hiring/live-notes/signals.ts";
import type { DeliveryTag } from "#app/hiring/questions/vocabulary.ts";
import type { Mark, Recommendation } from "#app/hiring/scorecards/vocabulary.ts";

/** A line of a shared note: a fact. A competency makes it a signal; direction and strength are its sealed verdict. */
export type DemoNoteLine = {
  readonly text: string;
  readonly competency?: string;
  readonly direction?: SignalDirection;
  readonly strength?: SignalStrength;
};

export type DemoThread = { readonly text: string; readonly competency?: string };

export type DemoLevel = { readonly competency: string; readonly level: Mark; readonly comment: string };

export type DemoInterview = {
  readonly kind: "phone" | "onsite";
  readonly number: number;
  readonly focus: readonly string[];
  readonly notes: readonly DemoNoteLine[];
  readonly tags: readonly DeliveryTag[];
  readonly threads: readonly DemoThread[];
  /** The genuine strength that was named at the close. */
  readonly closeStrength: string;
  readonly scorecard: {
    readonly recommendation: Recommendation;
    readonly summary: string;
    /** One level for each competency in focus. */
    readonly levels: readonly DemoLevel[];
  };
};

export type RunningLoop = {
  /** Key of the role profile. */
  readonly profile: string;
  readonly candidate: string;
  readonly interviews: readonly DemoInterview[];
};

export type FinishedLoop = RunningLoop & {
  readonly decision: {
    readonly outcome: DecisionOutcome;
    readonly rationale: string;
    /** What those who saw it otherwise said; kept with the decision. */
    readonly dissent: string;
  };
};

/** An ordinary line of a note, or one that only says which competency it is about. */
export function fact(text: string, competency?: string): DemoNoteLine {
  return competency === undefined ? { text } : { text, competency };
}

/** A line that speaks for the candidate on one competency; 2 is strong. */
export function plus(competency: string, text: string, strength: SignalStrength = 1): DemoNoteLine {
  return { text, competency, direction: "plus", strength };
}

/** A line that speaks against; 2 is strong. */
export function minus(competency: string, text: string, strength: SignalStrength = 1): DemoNoteLine {
  return { text, competency, direction: "minus", strength };
}

/** The level an interviewer gave on one competency, with a sentence of evidence. */
export function level(competency: string, mark: Mark, comment: string): DemoLevel {
  return { competency, level: mark, comment };
}
