import type { Level } from "../scorecards/vocabulary.ts";
import type { CoverageLine } from "./coverage.ts";
import type { NotedTag } from "./delivery.ts";
import type { QuestionStyle, Rung } from "./vocabulary.ts";

/** What the engine needs of a question; callers may pass more, and get it back. */
export type BankQuestion = {
  readonly id: string;
  readonly title: string;
  readonly competencyKey: string;
  readonly difficulty: number;
  readonly style: QuestionStyle;
  readonly minutes: number;
  readonly core: boolean;
  /** The easier and the harder rung on the same story; empty when there is none. */
  readonly easier: string;
  readonly harder: string;
};

/** A level this interviewer gave to an answer in this loop. Never somebody else's. */
export type OwnRating = {
  readonly competencyKey: string;
  readonly level: Level;
  readonly difficulty: number;
};

export type SuggestInput<Q extends BankQuestion> = {
  readonly rubric: {
    readonly competencies: readonly {
      readonly key: string;
      readonly name: string;
      readonly weight: number;
      readonly mustHave: boolean;
    }[];
  };
  /** This interview: who holds it, the competencies it is to look at, planned question ids in order. */
  readonly kit: {
    readonly interviewId: string;
    readonly interviewerId: string;
    readonly focus: readonly string[];
    readonly planned: readonly string[];
  };
  readonly coverage: readonly CoverageLine[];
  /** Every question asked in this application's loop so far, by anybody; null for an own question. */
  readonly asked: readonly {
    readonly questionId: string | null;
    readonly interviewId: string;
    readonly rung: Rung;
  }[];
  readonly minutesLeft: number;
  /**
   * Who still comes after this interview in the loop, with their focus. A planned session that nobody holds yet
   * counts too: pass its own id, or every must-have looks like a last chance.
   */
  readonly laterInterviewers: readonly { readonly id: string; readonly focus: readonly string[] }[];
  readonly delivery: readonly NotedTag[];
  readonly bank: readonly Q[];
  /** Anything stable about the candidate, so that near ties vary between candidates and never within one. */
  readonly candidateKey: string;
  readonly ownRatings: readonly OwnRating[];
  /** Names by person id, for the sentences. */
  readonly names?: Readonly<Record<string, string>>;
};
