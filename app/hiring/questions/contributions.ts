import { at } from "./at.ts";
import { estimateFrom, type CompetencyEstimate, type LookFact } from "./estimate.ts";
import { RESUME_RATER, type Evidence } from "./evidence.ts";
import { loopState, type LoopState } from "./loop-state.ts";
import { levelOf } from "./rating-model.ts";

/** What one piece of evidence, or all of one person's, does to a level. */
export type Contribution = {
  readonly evidence: Evidence;
  /** The level, 1 to 4, without this piece. */
  readonly levelWithout: number;
  /** How much this piece moves the level: positive raises it. */
  readonly change: number;
};

export type Explanation = {
  readonly estimate: CompetencyEstimate;
  /** Every piece on this competency, the one that moves it most first. */
  readonly contributions: readonly Contribution[];
  /** Leaving out each person in turn. */
  readonly byPerson: readonly {
    readonly raterId: string;
    readonly levelWithout: number;
    readonly change: number;
  }[];
  /** One sentence: level, interval, from what, and what it would be without its heaviest piece. */
  readonly sentence: string;
  /** What surprises a reader: severity that counts against or for the ratings, one opinion, other competencies. */
  readonly notes: readonly string[];
};

/** How far from average a person must rate, in standard deviations, before it is pointed out. */
const NOTABLE = 0.3;

export type ExplainWords = {
  readonly nameOf: (raterId: string) => string;
  /** A piece of evidence as the middle of a sentence: "Ana's second answer". What it is and who rated it, left out. */
  readonly describe?: (evidence: Evidence) => string;
  /** Looks that brought no rating. */
  readonly looks?: readonly LookFact[];
};

/**
 * Explains the estimate of one competency by leaving each piece of evidence out in turn, and each person (research,
 * 2.10). SEALED like the estimate: for the debrief. Null for a competency that the role does not have.
 */
export function explainEstimate(
  state: LoopState,
  competencyKey: string,
  { nameOf, describe, looks = [] }: ExplainWords,
): Explanation | null {
  const estimate = estimateFrom(state, looks).competencies.find(({ key }) => key === competencyKey);
  if (estimate === undefined) return null;
  const here = state.evidence.filter((piece) => piece.competencyKey === competencyKey);
  const levelWithout = (leaves: (piece: Evidence) => boolean) => {
    const rest = loopState(
      state.role,
      state.evidence.filter((piece) => !leaves(piece)),
      state.raters,
    );
    return levelOf(at(rest.mean, rest.columns.place.get(competencyKey) ?? -1));
  };
  const contributions = here
    .map((evidence): Contribution => {
      const without = levelWithout(({ id }) => id === evidence.id);
      return { evidence, levelWithout: without, change: estimate.level - without };
    })
    .toSorted(byChange);
  const byPerson = [...new Set(here.map(({ raterId }) => raterId))]
    .map((raterId) => {
      const without = levelWithout((piece) => piece.raterId === raterId);
      return { raterId, levelWithout: without, change: estimate.level - without };
    })
    .toSorted(byChange);
  const notes = notesOn(state, estimate, here, nameOf);
  return {
    estimate,
    contributions,
    byPerson,
    sentence: sentenceOn(estimate, here, contributions, describe ?? plainly(nameOf)),
    notes,
  };
}

function byChange(a: { readonly change: number }, b: { readonly change: number }): number {
  return Math.abs(b.change) - Math.abs(a.change);
}

function sentenceOn(
  { level, low, high }: CompetencyEstimate,
  here: readonly Evidence[],
  [heaviest]: readonly Contribution[],
  describe: (evidence: Evidence) => string,
): string {
  const shown = `${level.toFixed(1)} (${low.toFixed(1)}-${high.toFixed(1)})`;
  if (heaviest === undefined) return `${shown} from no answers: what is known of candidates in general.`;
  const { evidence, levelWithout } = heaviest;
  return `${shown} from ${sourcesOf(here)}; without ${describe(evidence)} it would be ${levelWithout.toFixed(1)}.`;
}

function plainly(nameOf: (raterId: string) => string) {
  return ({ kind, raterId, level }: Evidence) => {
    const what = { answer: "an answer", signal: "a note", resume: "the resume" }[kind];
    return kind === "resume" ? what : `${what} that ${nameOf(raterId)} rated ${level}`;
  };
}

/** "3 answers by 2 people, one note and the resume": the resume is no person, and a note no answer. */
function sourcesOf(here: readonly Evidence[]): string {
  const answers = here.filter(({ kind }) => kind === "answer");
  const notes = here.filter(({ kind }) => kind === "signal").length;
  const people = new Set(answers.map(({ raterId }) => raterId)).size;
  const parts = [
    ...(answers.length > 0
      ? [`${plural(answers.length, "answer")} by ${people === 1 ? "one person" : `${people} people`}`]
      : []),
    ...(notes > 0 ? [plural(notes, "note")] : []),
    ...(here.some(({ kind }) => kind === "resume") ? ["the resume"] : []),
  ];
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}

function plural(count: number, word: string): string {
  return count === 1 ? `one ${word}` : `${count} ${word}s`;
}

function notesOn(
  state: LoopState,
  { looks }: CompetencyEstimate,
  here: readonly Evidence[],
  nameOf: (raterId: string) => string,
): string[] {
  const raters = [...new Set(here.map(({ raterId }) => raterId))];
  // Against what the person does elsewhere, so that the sentence tells of this loop and not of their history.
  const notes = raters.flatMap((id) => {
    const place = state.raterPlace.get(id) ?? -1;
    const usual = state.raters[place - state.columns.keys.length]?.severity ?? 0;
    const here = at(state.mean, place) - usual;
    if (Math.abs(here) < NOTABLE || id === RESUME_RATER) return [];
    const [all, counts] = here < 0 ? ["high", "less"] : ["low", "more"];
    return [
      `${nameOf(id)}’s ratings of this candidate were ${all} beside everything else, so each counts a little ${counts}.`,
    ];
  });
  return looks.length === 1 && here.length > 0 ? ["One opinion: one person has looked.", ...notes] : notes;
}
