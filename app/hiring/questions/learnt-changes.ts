import { difficultiesNow, learntRaters, type KeptMeasure, type LabelAnswers } from "./learnt.ts";
import { UNKNOWN_SEVERITY } from "./raters.ts";

/** Why what is known of raters and questions changed. */
export const LEARNING_CAUSES = ["decided", "learnt_anew", "taken_back", "erased"] as const;
export type LearningCause = (typeof LEARNING_CAUSES)[number];

export const LEARNING_CAUSE_NAMES: Readonly<Record<LearningCause, string>> = {
  decided: "a decision",
  learnt_anew: "a decision, learnt anew",
  taken_back: "a decision that no longer stands",
  erased: "an erased candidate",
};

/** What is known of people and questions at one moment, as it is kept. */
export type Learnt = {
  readonly measures: readonly KeptMeasure[];
  readonly answers: readonly LabelAnswers[];
};

/** How severely somebody counts, as an event holds it. */
export type SeverityStanding = {
  readonly severity: number;
  readonly variance: number;
  readonly loops: number;
  readonly ratings: number;
  readonly inUse: boolean;
};
/** What a question's label counts as, as an event holds it. */
export type DifficultyStanding = {
  readonly label: number;
  readonly difficulty: number;
  readonly uses: number;
};

export type LearntChange =
  | {
      readonly type: "severity.learnt";
      readonly subject: { readonly kind: "person"; readonly id: string };
      readonly before: SeverityStanding;
      readonly after: SeverityStanding;
    }
  | {
      readonly type: "difficulty.drifted";
      readonly subject: { readonly kind: "question"; readonly id: string };
      readonly before: DifficultyStanding;
      readonly after: DifficultyStanding;
    };

/**
 * What changed between two moments, for the audit trail: each person whose severity is another one to a hundredth, or
 * rests on other loops, and each label that counts as another difficulty to a tenth. In the order of ids, so that the
 * same change is told the same way. Difficulties are what `driftBy` makes of them: the label until 20 uses, at most 1 off.
 */
export function learntChanges(before: Learnt, after: Learnt, now: Date): LearntChange[] {
  return [...severityChanges(before, after, now), ...difficultyChanges(before, after)];
}

function severityChanges(before: Learnt, after: Learnt, now: Date): LearntChange[] {
  const ids = [...before.measures, ...after.measures].map(({ raterId }) => raterId);
  return [...new Set(ids)].toSorted().flatMap((id): LearntChange[] => {
    const change = { before: severityOf(before, id, now), after: severityOf(after, id, now) };
    if (JSON.stringify(change.before) === JSON.stringify(change.after)) return [];
    return [{ type: "severity.learnt", subject: { kind: "person", id }, ...change }];
  });
}

function severityOf({ measures }: Learnt, id: string, now: Date): SeverityStanding {
  const own = measures.filter(({ raterId }) => raterId === id);
  const [learnt] = learntRaters(own, now);
  return {
    severity: roundedTo(100, learnt?.severity ?? UNKNOWN_SEVERITY.severity),
    variance: roundedTo(1000, learnt?.severityVariance ?? UNKNOWN_SEVERITY.severityVariance),
    loops: learnt?.loops ?? 0,
    ratings: own.reduce((sum, { ratings }) => sum + ratings, 0),
    inUse: learnt?.inUse ?? false,
  };
}

function difficultyChanges(before: Learnt, after: Learnt): LearntChange[] {
  const labels = new Map(
    [...before.answers, ...after.answers].map(({ questionId, label }) => [
      `${questionId} ${label}`,
      { questionId, label },
    ]),
  );
  return [...labels]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { questionId, label }]): LearntChange[] => {
      const change = {
        before: difficultyOf(before, questionId, label),
        after: difficultyOf(after, questionId, label),
      };
      if (change.before.difficulty === change.after.difficulty) return [];
      return [{ type: "difficulty.drifted", subject: { kind: "question", id: questionId }, ...change }];
    });
}

function difficultyOf({ answers }: Learnt, questionId: string, label: number): DifficultyStanding {
  const uses = answers.find((one) => one.questionId === questionId && one.label === label)?.uses ?? 0;
  return { label, difficulty: roundedTo(10, difficultiesNow(answers)(questionId, label)), uses };
}

function roundedTo(parts: number, value: number): number {
  return Math.round(value * parts) / parts;
}

/** A standing in words, for the page on which its trail is read. */
export function standingWords(
  type: LearntChange["type"],
  standing: Readonly<Record<string, unknown>>,
): string {
  const number = (name: string) => (typeof standing[name] === "number" ? standing[name] : 0);
  if (type === "difficulty.drifted") {
    return `label ${number("label")} counts as ${number("difficulty").toFixed(1)}`;
  }
  if (number("loops") === 0) return "not known";
  const severity = number("severity");
  const side = severity === 0 ? "as everybody else" : severity > 0 ? "more severe" : "milder";
  const size = severity === 0 ? "" : `${Math.abs(severity).toFixed(2)} `;
  const loops = number("loops");
  return `${size}${side}, from ${loops} ${loops === 1 ? "loop" : "loops"}${standing["inUse"] === true ? "" : ", not used yet"}`;
}
