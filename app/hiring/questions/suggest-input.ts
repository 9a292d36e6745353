import type { CoverageLine } from "./coverage.ts";
import type { PlacedTag } from "./delivery.ts";
import type { Evidence } from "./evidence.ts";
import type { Rater } from "./raters.ts";
import type { EngineRole } from "./role.ts";
import type { OwnReaction, QuestionStyle, Rung } from "./vocabulary.ts";

/** What the engine needs of a question; callers may pass more, and get it back. */
export type BankQuestion = {
  readonly id: string;
  readonly title: string;
  readonly competencyKey: string;
  /** 1 to 5; a fraction after it has drifted; null when nobody calibrated it. */
  readonly difficulty: number | null;
  readonly style: QuestionStyle;
  readonly minutes: number;
  readonly core: boolean;
  /** The easier and the harder rung on the same story; empty when there is none. */
  readonly easier: string;
  readonly harder: string;
};

/** A fact, open to the loop at once: somebody asked something; `questionId` is null for an own question. */
export type AskedFact = {
  readonly questionId: string | null;
  readonly interviewId: string;
  readonly askedById: string;
  readonly competencyKey: string;
  /** As it was put, rung included. */
  readonly difficulty: number | null;
  readonly rung: Rung;
};

export type SuggestInput<Q extends BankQuestion> = {
  readonly role: EngineRole;
  /** This interview: who holds it, the competencies it is to look at, planned question ids in order. */
  readonly kit: {
    readonly interviewId: string;
    readonly interviewerId: string;
    readonly focus: readonly string[];
    readonly planned: readonly string[];
    /** "strict" asks the plan in its order and nothing else; "adaptive" when left out. */
    readonly mode?: "adaptive" | "strict";
  };
  /** As the interviewer may see it: from `coverageOf` with their id. */
  readonly coverage: readonly CoverageLine[];
  /** SEALED, everybody's: it moves the order of what is suggested and nothing that can be read. */
  readonly evidence: readonly Evidence[];
  readonly raters: readonly Rater[];
  /** Whether everybody's verdicts are open to this interviewer; then the reasons may rest on them too. */
  readonly revealed?: boolean;
  /** No ratings at all, for plans and for onlookers: what was asked counts as what it is expected to tell. */
  readonly blind?: boolean;
  /** Every question asked in this application's loop so far, by anybody. */
  readonly asked: readonly AskedFact[];
  /** Questions that another interview of the loop still has in its plan: left to it. */
  readonly reserved?: readonly string[];
  readonly minutesLeft: number;
  /**
   * Who still comes after this interview in the loop, with their focus. A planned session that nobody holds yet
   * counts too: pass its own id, or every must-have looks like a last chance.
   */
  readonly laterInterviewers: readonly { readonly id: string; readonly focus: readonly string[] }[];
  readonly delivery: readonly PlacedTag[];
  /** SEALED from others: what this interviewer noted of answers here, in the order of asking. */
  readonly reactions?: readonly OwnReaction[];
  readonly bank: readonly Q[];
  /** Share of this role's loops in the last 90 days that used a question, 0 to 1, by question id. */
  readonly exposure?: ReadonlyMap<string, number>;
  /** Anything stable about the candidate, so that near ties vary between candidates and never within one. */
  readonly candidateKey: string;
  /** Names by person id, for the sentences. */
  readonly names?: Readonly<Record<string, string>>;
  /** How many suggestions to return; all when left out. */
  readonly limit?: number;
};
