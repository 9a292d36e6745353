import type { FiledQuestion } from "./bank-file.ts";
import { compareQuestions, type QuestionDraft } from "./question-draft.ts";
import type { QuestionVersionState } from "./question-review.ts";

/** A version as the bank has it. `fromBaton` is one that Baton came with, at the start or later. */
export type HeldVersion = {
  readonly words: QuestionDraft;
  readonly state: QuestionVersionState;
  readonly fromBaton: boolean;
};

/** A question of the bank, its versions newest first. */
export type HeldQuestion = {
  readonly key: string;
  readonly retired: boolean;
  readonly versions: readonly HeldVersion[];
};

export type NewsLine = {
  /** As this version of Baton has it, for the roles that are known here. */
  readonly question: FiledQuestion;
  /**
   * New here; changed by Baton since; or changed by Baton while people here have words of their own, which stay in use
   * until somebody approves the others.
   */
  readonly kind: "new" | "changed" | "own_words";
  /** The words in use here; null for a new one. */
  readonly inUse: QuestionDraft | null;
  /** Whether a colleague's proposal waits, so that nothing can be taken in before it is decided. */
  readonly waiting: boolean;
};

/**
 * What this version of Baton brings to a bank, question by question. Nothing that was taken in or left before, nothing
 * that is retired here, and nothing on competencies or for roles that are not known here. What is only in the bank is
 * people's own and no business of Baton's.
 */
export function libraryNews(
  shipped: readonly FiledQuestion[],
  bank: readonly HeldQuestion[],
  known: { readonly competencies: readonly string[]; readonly roles: readonly string[] },
): readonly NewsLine[] {
  const held = new Map(bank.map((one) => [one.key, one]));
  return shipped.flatMap((whole): NewsLine[] => {
    const question = { ...whole, roles: whole.roles.filter((role) => known.roles.includes(role)) };
    if (!known.competencies.includes(question.competency) || question.roles.length === 0) return [];
    const here = held.get(question.key);
    if (!here) return [{ question, kind: "new", inUse: null, waiting: false }];
    if (here.retired) return [];
    const inUse = here.versions.find(({ state }) => state === "approved");
    const fromBaton = here.versions.find((one) => one.fromBaton);
    if ([inUse, fromBaton].some((one) => one && saysTheSame(one.words, question))) return [];
    const waiting = here.versions.some(({ state }) => state === "proposed");
    if (!inUse) return [{ question, kind: "new", inUse: null, waiting }];
    return [{ question, kind: inUse.fromBaton ? "changed" : "own_words", inUse: inUse.words, waiting }];
  });
}

function saysTheSame(words: QuestionDraft, question: FiledQuestion): boolean {
  return compareQuestions(words, question).length === 0;
}

/**
 * What choosing some of the news would do to core questions: a competency that had exactly one would have none or
 * several. One sentence for each; empty when nothing is lost.
 */
export function coresLost(
  news: readonly NewsLine[],
  chosen: ReadonlySet<string>,
  inUse: readonly { readonly key: string; readonly competency: string; readonly core: boolean }[],
): readonly string[] {
  const taken = news.filter(({ question, kind }) => chosen.has(question.key) && kind !== "own_words");
  const replaced = new Set(taken.map(({ question }) => question.key));
  const after = [...inUse.filter(({ key }) => !replaced.has(key)), ...taken.map(({ question }) => question)];
  const coresOn = (all: readonly { readonly competency: string; readonly core: boolean }[], key: string) =>
    all.filter(({ competency, core }) => core && competency === key).length;
  const touched = [...new Set(taken.map(({ question }) => question.competency))];
  return touched.flatMap((key) => {
    const count = coresOn(after, key);
    if (count === 1 || coresOn(inUse, key) !== 1) return [];
    return [
      count === 0
        ? `Then ${key} would have no core question: take in its other changes, too.`
        : `Then ${key} would have ${count} core questions: take in its other changes, too.`,
    ];
  });
}
