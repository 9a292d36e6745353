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

/**
 * Explains the estimate of one competency by leaving each piece of evidence out in turn, and each person (research,
 * 2.10). SEALED like the estimate: for the debrief. `nameOf` gives people their names; `looks` are those that
 * brought no rating.
 */
export function explainEstimate(
  state: LoopState,
  competencyKey: string,
  nameOf: (raterId: string) => string,
  looks: readonly LookFact[] = [],
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
    sentence: sentenceOn(estimate, here, contributions, nameOf),
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
  nameOf: (raterId: string) => string,
): string {
  const shown = `${level.toFixed(1)} (${low.toFixed(1)}-${high.toFixed(1)})`;
  if (here.length === 0) return `${shown} from no answers: what is known of candidates in general.`;
  const people = new Set(here.map(({ raterId }) => raterId)).size;
  const from = `${plural(here.length, "answer")} by ${people === 1 ? "one person" : `${people} people`}`;
  if (heaviest === undefined) return `${shown} from ${from}.`;
  const { evidence, levelWithout } = heaviest;
  const what = { answer: "an answer", signal: "a note", resume: "the resume" }[evidence.kind];
  const whose =
    evidence.kind === "resume" ? what : `${what} that ${nameOf(evidence.raterId)} rated ${evidence.level}`;
  return `${shown} from ${from}; without ${whose} it would be ${levelWithout.toFixed(1)}.`;
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
  const notes = raters.flatMap((id) => {
    const severity = at(state.mean, state.raterPlace.get(id) ?? -1);
    if (Math.abs(severity) < NOTABLE || id === RESUME_RATER) return [];
    const [how, counts] = severity < 0 ? ["higher", "less"] : ["lower", "more"];
    return [
      `${nameOf(id)} rates this candidate ${how} than everything else suggests, so each of those ratings counts a little ${counts}.`,
    ];
  });
  return looks.length === 1 && here.length > 0 ? ["One opinion: one person has looked.", ...notes] : notes;
}
