import type { SignalDirection } from "#app/hiring/live-notes/signals.ts";

/** A question of the bank, as far as it can be told by its words. */
export type WordedQuestion = {
  readonly title: string;
  readonly prompt: string;
  readonly easier: string;
  readonly harder: string;
  readonly good: readonly string[];
  readonly core: boolean;
  readonly difficulty: number;
};

/** A line of a note, with what it says for or against the candidate. */
type Pointing = { readonly direction?: SignalDirection; readonly strength?: number };

/** A question that a note was written to, with its lines. */
type Told<Question, Line> = { readonly question: Question; readonly lines: readonly Line[] };

/**
 * Which two questions of a competency the lines of a note answer, first those of the one and then those of the other. Notes
 * of the demo were written to stories of the bank, so the words they share tell: rare ones more, those of a title most.
 * Without any, the first is the core question and the second is near the difficulty that is aimed at.
 */
export function askedOfNotes<Question extends WordedQuestion, Line extends { readonly text: string }>(
  bank: readonly Question[],
  lines: readonly Line[],
  aim: number,
): Told<Question, Line>[] {
  const told = overlapIn(bank);
  const fits = (question: Question, here: readonly Line[], nth: number) => {
    const distance = Math.abs(question.difficulty - (nth === 0 ? 3 : aim));
    return (
      here.reduce((sum, { text }) => sum + told(question, text), 0) +
      (question.core === (nth === 0) ? CORE : 0) -
      STEP * distance
    );
  };
  let best: { readonly score: number; readonly pair: Told<Question, Line>[] } = {
    score: -Infinity,
    pair: [],
  };
  for (let cut = Math.min(1, lines.length); cut <= Math.max(1, lines.length - 1); cut += 1) {
    const [before, after] = [lines.slice(0, cut), lines.slice(cut)];
    for (const first of bank) {
      const begun = fits(first, before, 0);
      for (const second of bank) {
        if (second === first) continue;
        const score = begun + fits(second, after, 1);
        if (score > best.score)
          best = {
            score,
            pair: [
              { question: first, lines: before },
              { question: second, lines: after },
            ],
          };
      }
    }
  }
  return best.pair;
}

/**
 * The level of one answer, for somebody whose answers together earned a mark: what was noted against it stands beside a
 * lower one, what was noted in favour of it beside one that meets the bar.
 */
export function answerLevel(mark: number, lines: readonly Pointing[]): number {
  const sum = lines.reduce(
    (points, { direction, strength = 1 }) =>
      direction === undefined ? points : points + (direction === "plus" ? strength : -strength),
    0,
  );
  if (sum < 0 && mark > 2) return mark - 1;
  return sum > 0 && mark <= 2 ? mark + 1 : mark;
}

const CORE = 1;
const STEP = 0.5;
const TITLE = 2;

/** How much a text shares with a question; a word that many questions hold counts for little. */
function overlapIn(bank: readonly WordedQuestion[]) {
  const worded = new Map(
    bank.map((one) => {
      const { title, prompt, easier, harder, good } = one;
      return [one, { title: stems(title), all: stems([title, prompt, easier, harder, ...good].join(" ")) }];
    }),
  );
  const rarity = (stem: string) =>
    Math.log(bank.length / [...worded.values()].filter(({ all }) => all.has(stem)).length);
  return (question: WordedQuestion, text: string): number => {
    const words = worded.get(question);
    return [...stems(text)].reduce((sum, stem) => {
      if (!words?.all.has(stem)) return sum;
      return sum + rarity(stem) * (words.title.has(stem) ? TITLE : 1);
    }, 0);
  };
}

function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 6).replace(/e?s$/u, "")));
}
