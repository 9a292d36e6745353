import { at } from "../questions/at.ts";
import { explainEstimate, type Contribution, type Explanation } from "../questions/contributions.ts";
import {
  estimateFrom,
  type CompetencyEstimate,
  type Estimate,
  type LookFact,
} from "../questions/estimate.ts";
import type { Evidence } from "../questions/evidence.ts";
import { loopState, type LoopState } from "../questions/loop-state.ts";
import { contradicts, type Flag } from "../questions/misfit.ts";
import type { Rater } from "../questions/raters.ts";
import { levelOf, normalBelow } from "../questions/rating-model.ts";
import type { EngineRole } from "../questions/role.ts";

export type Link = { readonly label: string; readonly to: string };

/** What a reader knows a piece of evidence by. */
export type PieceFact = {
  /** The question's title, the line of the note, or "the resume". */
  readonly what: string;
  /** Where it stands. */
  readonly to: string;
  /** Lines of the note that were written to it. */
  readonly notes: readonly Link[];
};

export type PictureInput = {
  /** What the opening asks, with the bars it is held against. */
  readonly role: EngineRole;
  readonly evidence: readonly Evidence[];
  readonly raters: readonly Rater[];
  readonly looks: readonly LookFact[];
  readonly nameOf: (personId: string) => string;
  readonly factOf: (evidenceId: string) => PieceFact | undefined;
  readonly withTotal: boolean;
};

/** How a level stands to its bar, given how well it is known. */
export type Standing =
  "above" | "likely_above" | "open" | "likely_below" | "below" | "below_floor" | "unknown";

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  above: "Clearly above the bar",
  likely_above: "Probably above the bar",
  open: "Too close to the bar to call",
  likely_below: "Probably below the bar",
  below: "Clearly below the bar",
  below_floor: "Clearly below the floor of a must-have",
  unknown: "No evidence",
};

/** A level with its 90 % interval and the bar it is held against, all on the scale of 1 to 4. */
export type Drawn = {
  readonly level: number;
  readonly low: number;
  readonly high: number;
  readonly bar: number;
  readonly standing: Standing;
};

/** Something that does not fit, with the answers concerned and what was noted to each. */
export type FlagView = {
  readonly key: string;
  readonly sentence: string;
  readonly answers: readonly (Link & { readonly notes: readonly Link[] })[];
};

export type PictureRow = Drawn & {
  readonly key: string;
  readonly name: string;
  readonly mustHave: boolean;
  /** Share of the total, 0 to 1. */
  readonly weight: number;
  readonly floor: number | null;
  readonly sentence: string;
  readonly notes: readonly string[];
  /** Leaving out one piece at a time, the one that moves most first. */
  readonly pieces: readonly {
    readonly id: string;
    readonly what: string;
    readonly how: string;
    readonly to: string | null;
    readonly levelWithout: number;
  }[];
  /** Leaving out everything of one person; empty where only one person rated. */
  readonly people: readonly { readonly name: string; readonly levelWithout: number }[];
};

export type Picture = {
  readonly rows: readonly PictureRow[];
  /** null where totals are switched off. */
  readonly total:
    | (Drawn & {
        readonly sentence: string;
        readonly people: readonly { readonly name: string; readonly levelWithout: number }[];
      })
    | null;
  readonly flags: readonly FlagView[];
};

/** As sure as the ends of a 90 % interval: then all of the band lies on one side of the bar. */
const SURE = 0.95;
const LIKELY = 0.7;
const MOST_NOTES = 2;

/**
 * SEALED until the reveal: what all evidence of a loop says together, for the debrief. Levels with intervals against
 * their bars, must-haves first and then by weight, each with what it rests on and what it would be without each piece;
 * what does not fit; and the weighted total unless it is switched off, in which case it is not computed. It ranks
 * nobody and decides nothing (law 6). Sources: research on adaptive interviews, 2.3, 2.6 and 2.10.
 */
export function debriefPicture(input: PictureInput): Picture {
  const state = loopState(input.role, input.evidence, input.raters);
  const estimate = estimateFrom(state, input.looks);
  const rows = estimate.competencies.map((one) => rowOf(one, state, input)).toSorted(inOrderOfReading);
  return {
    rows,
    total: input.withTotal ? totalOf(estimate, state, input) : null,
    flags: estimate.misfit.map((flag) => flagView(flag, input)),
  };
}

/**
 * How a level stands to its bar: clearly where P(theta > bar) is at least 0.95 or at most 0.05, which is where the whole
 * 90 % interval lies on one side of it, so that words and drawing agree; probably from 0.7 and to 0.3; otherwise too close
 * to call. Clearly below the floor likewise. `floor` is null for what is no must-have. Units are standard deviations.
 */
export function standingOf({
  mean,
  standardError,
  bar,
  floor,
}: {
  readonly mean: number;
  readonly standardError: number;
  readonly bar: number;
  readonly floor: number | null;
}): Standing {
  const above = normalBelow((mean - bar) / standardError);
  if (floor !== null && normalBelow((floor - mean) / standardError) >= SURE) return "below_floor";
  if (above >= SURE) return "above";
  if (above <= 1 - SURE) return "below";
  if (above >= LIKELY) return "likely_above";
  return above <= 1 - LIKELY ? "likely_below" : "open";
}

function rowOf(one: CompetencyEstimate, state: LoopState, input: PictureInput): PictureRow {
  const { bar, floor } = one;
  const { nameOf, looks, factOf } = input;
  const describe = (piece: Evidence) => describePiece(piece, input);
  const explanation = explainEstimate(state, one.key, { nameOf, looks, describe });
  const pieces = explanation?.contributions ?? [];
  return {
    key: one.key,
    name: one.name,
    mustHave: one.mustHave,
    weight: one.weight,
    level: one.level,
    low: one.low,
    high: one.high,
    bar: levelOf(bar),
    floor: floor === null ? null : levelOf(floor),
    standing: pieces.length === 0 ? "unknown" : standingOf(one),
    sentence: explanation?.sentence ?? "",
    notes: explanation?.notes ?? [],
    pieces: pieces.map((piece) => ({
      id: piece.evidence.id,
      what: factOf(piece.evidence.id)?.what ?? "An answer",
      how: howRated(piece, nameOf),
      to: factOf(piece.evidence.id)?.to ?? null,
      levelWithout: piece.levelWithout,
    })),
    people: peopleOf(explanation, nameOf),
  };
}

/** A piece in the middle of a sentence: “Late events”, which Ana rated 2. */
function describePiece({ id, kind, raterId, level }: Evidence, { nameOf, factOf }: PictureInput): string {
  if (kind === "resume") return "the resume";
  const who = nameOf(raterId);
  if (kind === "signal") return `the line “${factOf(id)?.what ?? "of the note"}” by ${who}`;
  return `“${factOf(id)?.what ?? "an answer"}”, which ${who} rated ${level},`;
}

function howRated({ evidence }: Contribution, nameOf: (id: string) => string): string {
  const { kind, raterId, level, weight } = evidence;
  if (kind === "resume") return "Read by the screener; counts a little";
  if (kind === "signal") return `Line of ${nameOf(raterId)}’s note, counts half`;
  return `${nameOf(raterId)}: ${level}${weight < 1 ? ", counts half" : ""}`;
}

function peopleOf(explanation: Explanation | null, nameOf: (id: string) => string) {
  const people = (explanation?.byPerson ?? []).filter(({ raterId }) => isPerson(raterId));
  if (people.length < 2) return [];
  return people.map(({ raterId, levelWithout }) => ({ name: nameOf(raterId), levelWithout }));
}

function isPerson(raterId: string): boolean {
  return raterId !== "resume";
}

function inOrderOfReading(a: PictureRow, b: PictureRow): number {
  return Number(b.mustHave) - Number(a.mustHave) || b.weight - a.weight || (a.key < b.key ? -1 : 1);
}

function totalOf({ total }: Estimate, state: LoopState, input: PictureInput): NonNullable<Picture["total"]> {
  const ids = [...new Set(state.evidence.map(({ raterId }) => raterId))].filter(isPerson);
  const people = ids.map((id) => {
    const rest = input.evidence.filter(({ raterId }) => raterId !== id);
    const without = estimateFrom(loopState(state.role, rest, input.raters));
    return { name: input.nameOf(id), levelWithout: without.total.level };
  });
  const { level, low, high, bar } = total;
  return {
    level,
    low,
    high,
    bar: levelOf(bar),
    standing: state.evidence.length === 0 ? "unknown" : standingOf({ ...total, floor: null }),
    sentence: totalSentence(state),
    people: people.length < 2 ? [] : people.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** Which competencies pull the total, by weight times distance from the middle of those who reach the onsite. */
function totalSentence({ columns, mean, role, evidence }: LoopState): string {
  if (evidence.length === 0) return "There is no evidence yet.";
  const nameOf = (key: string) => role.competencies.find((one) => one.key === key)?.name ?? key;
  const pulls = columns.keys
    .map((key, index) => ({ name: nameOf(key), pull: at(columns.weights, index) * at(mean, index) }))
    .toSorted((a, b) => b.pull - a.pull);
  const up = pulls.filter(({ pull }) => pull > 0).slice(0, 2);
  const down = pulls
    .filter(({ pull }) => pull < 0)
    .slice(-2)
    .toReversed();
  const named = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join(" and ");
  const parts = [
    ...(up.length > 0 ? [`${named(up)} ${up.length === 1 ? "lifts" : "lift"} it most`] : []),
    ...(down.length > 0 ? [`${named(down)} ${down.length === 1 ? "lowers" : "lower"} it most`] : []),
  ];
  return `All competencies by the rubric’s weights. ${parts.join("; ")}.`;
}

function flagView(flag: Flag, input: PictureInput): FlagView {
  const { nameOf, evidence, role } = input;
  const competency =
    role.competencies.find(({ key }) => key === flag.competencyKey)?.name ?? flag.competencyKey;
  const here = evidence.filter(
    ({ kind, competencyKey }) => kind === "answer" && competencyKey === flag.competencyKey,
  );
  switch (flag.kind) {
    case "surprising_answer": {
      const piece = here.filter(({ id }) => id === flag.evidenceId);
      const what = input.factOf(flag.evidenceId)?.what ?? "an answer";
      const way = flag.residual > 0 ? "higher" : "lower";
      return {
        key: `surprising ${flag.evidenceId}`,
        sentence: `${nameOf(flag.raterId)} rated “${what}” (${competency}) much ${way} than everything else leads to expect. It counts like any other; ask what was seen.`,
        answers: answersOf(piece, input),
      };
    }
    case "answers_do_not_fit":
      return {
        key: `unfit ${flag.competencyKey}`,
        sentence: `The answers on ${competency} do not fit each other, so its interval is drawn wider.`,
        answers: answersOf(here, input),
      };
    case "looks_disagree": {
      const [one, other] = flag.between;
      return {
        key: `apart ${flag.competencyKey} ${one} ${other}`,
        sentence: `${nameOf(one)} and ${nameOf(other)} saw ${competency} two levels or more apart, on comparable questions.`,
        answers: answersOf(furthestApart(here, one, other), input),
      };
    }
  }
}

/** The two answers, one of each person, that contradict each other most. */
function furthestApart(here: readonly Evidence[], one: string, other: string): Evidence[] {
  const pairs = here
    .filter(({ raterId }) => raterId === one || raterId === other)
    .flatMap((higher, _, both) =>
      both.filter((lower) => contradicts(higher, lower)).map((lower) => ({ higher, lower })),
    )
    .toSorted((a, b) => b.higher.level - b.lower.level - (a.higher.level - a.lower.level));
  return pairs.slice(0, 1).flatMap(({ higher, lower }) => [higher, lower]);
}

function answersOf(pieces: readonly Evidence[], { factOf, nameOf }: PictureInput): FlagView["answers"] {
  return pieces.flatMap(({ id, raterId, level }) => {
    const fact = factOf(id);
    if (!fact) return [];
    const label = `${fact.what}: ${level} from ${nameOf(raterId)}`;
    return [{ label, to: fact.to, notes: fact.notes.slice(0, MOST_NOTES) }];
  });
}
