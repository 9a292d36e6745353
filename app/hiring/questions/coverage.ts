import { at } from "./at.ts";
import { isKnown } from "./estimate.ts";
import type { Evidence } from "./evidence.ts";
import { loopState } from "./loop-state.ts";
import { fitOf } from "./misfit.ts";
import type { Rater } from "./raters.ts";
import { normalBelow } from "./rating-model.ts";
import type { EngineRole } from "./role.ts";

/** How much evidence there is on a competency; never which way it points. */
export const COVERAGE_STATES = ["no_look", "one_look", "two_looks", "settled", "looks_disagree"] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** A fact: somebody asked a question on a competency and spent some minutes on it. */
export type Look = {
  readonly competencyKey: string;
  readonly personId: string;
  readonly minutes: number;
  /** False for a phone screen's as an onsite reads it: it is seen, and is none of the looks that are needed. */
  readonly counts?: boolean;
};

export type CoverageLine = {
  readonly competencyKey: string;
  readonly mustHave: boolean;
  readonly state: CoverageState;
  /** Ids of those who looked, sorted. */
  readonly lookedBy: readonly string[];
  /** Those of them whose look counts, sorted. */
  readonly countedBy: readonly string[];
  readonly minutes: number;
  readonly questionsAsked: number;
  /** People who have to look: two on a must-have, else one. */
  readonly looksNeeded: 1 | 2;
  readonly looksMissing: number;
};

/**
 * The coverage ledger of an application as one person may see it. A must-have needs two people, everything else
 * one. The evidence is sealed: it goes in whole, and of it only "settled" and "looks disagree" come out, both
 * only where at least two people besides the viewer have rated: one person's ratings alone move nothing that
 * another can see. The viewer's own are left out, since somebody who could change their own rating and watch the
 * state would learn what the others gave. Order of the inputs does not matter. Source: research, 2.6, 2.7, 2.9.
 */
export function coverageOf({
  role,
  looks,
  evidence = [],
  raters = [],
  viewerId,
}: {
  readonly role: EngineRole;
  readonly looks: readonly Look[];
  readonly evidence?: readonly Evidence[];
  readonly raters?: readonly Rater[];
  readonly viewerId: string;
}): CoverageLine[] {
  const sealed = sealedStates(
    role,
    evidence.filter(({ raterId }) => raterId !== viewerId),
    raters,
  );
  return role.competencies.map(({ key, mustHave }) => {
    const here = looks.filter((look) => look.competencyKey === key);
    const lookedBy = peopleOf(here);
    const countedBy = peopleOf(here.filter(({ counts }) => counts !== false));
    const looksNeeded = mustHave ? 2 : 1;
    const looksMissing = Math.max(0, looksNeeded - countedBy.length);
    return {
      competencyKey: key,
      mustHave,
      state: stateOf(lookedBy.length, looksMissing, sealed(key)),
      lookedBy,
      countedBy,
      minutes: here.reduce((sum, look) => sum + look.minutes, 0),
      questionsAsked: here.length,
      looksNeeded,
      looksMissing,
    };
  });
}

function peopleOf(looks: readonly Look[]): string[] {
  return [...new Set(looks.map(({ personId }) => personId))].toSorted();
}

type Sealed = "settled" | "looks_disagree" | null;

function stateOf(people: number, looksMissing: number, sealed: Sealed): CoverageState {
  if (people === 0) return "no_look";
  if (people === 1) return "one_look";
  if (sealed === "looks_disagree") return sealed;
  return sealed === "settled" && looksMissing === 0 ? sealed : "two_looks";
}

/** What the evidence says of a competency where at least two people have rated it. */
function sealedStates(
  role: EngineRole,
  evidence: readonly Evidence[],
  raters: readonly Rater[],
): (key: string) => Sealed {
  const several = new Set(
    role.competencies.map(({ key }) => key).filter((key) => isBySeveral(evidence, key)),
  );
  if (several.size === 0) return () => null;
  const state = loopState(role, evidence, raters);
  const { flags, inflation } = fitOf(state);
  const disagree = new Set(
    flags.flatMap((flag) => (flag.kind === "looks_disagree" ? flag.competencyKey : [])),
  );
  const size = state.mean.length;
  return (key) => {
    if (!several.has(key)) return null;
    if (disagree.has(key)) return "looks_disagree";
    const place = state.columns.place.get(key) ?? -1;
    const standardError = Math.sqrt(at(state.covariance, place * (size + 1))) * inflation(key);
    const aboveBar = normalBelow((at(state.mean, place) - at(state.columns.bars, place)) / standardError);
    return isKnown(standardError, aboveBar) ? "settled" : null;
  };
}

function isBySeveral(evidence: readonly Evidence[], key: string): boolean {
  const raters = evidence
    .filter(({ kind, competencyKey }) => kind === "answer" && competencyKey === key)
    .map(({ raterId }) => raterId);
  return new Set(raters).size >= 2;
}
