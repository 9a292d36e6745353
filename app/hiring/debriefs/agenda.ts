import {
  isForHiring,
  NO_EVIDENCE,
  type Level,
  type Mark,
  type Recommendation,
} from "../scorecards/vocabulary.ts";

/** A revealed scorecard, one column of the matrix. */
export type RevealedScorecard = {
  readonly scorecardId: string;
  readonly interviewerId: string;
  readonly interviewerName: string;
  readonly interviewName: string;
  readonly recommendation: Recommendation | null;
  readonly levels: readonly {
    readonly competencyKey: string;
    readonly level: Level | null;
    readonly noEvidence: boolean;
    readonly comment: string;
    readonly evidenceCount: number;
  }[];
};

export type AgendaCompetency = {
  readonly key: string;
  readonly name: string;
  readonly weight: number;
  readonly mustHave: boolean;
};

/** `mark` is null where this person said nothing about the competency. */
export type AgendaCell = {
  readonly scorecardId: string;
  readonly mark: Mark | null;
  readonly comment: string;
  readonly evidenceCount: number;
};

/** How a competency stands. There is no average: under adaptive difficulty it would mislead. */
export type Standing = "disagree" | "agree" | "one_opinion" | "no_evidence";

export type AgendaRow = AgendaCompetency & {
  readonly cells: readonly AgendaCell[];
  /** Lowest and highest level given; null without any level. */
  readonly lowest: Level | null;
  readonly highest: Level | null;
  /** Levels between the lowest and the highest opinion, 0 to 3. */
  readonly spread: number;
  /** How many different people gave a level. */
  readonly opinions: number;
  readonly standing: Standing;
};

export type Agenda = {
  readonly rows: readonly AgendaRow[];
  readonly recommendations: readonly {
    readonly scorecardId: string;
    readonly recommendation: Recommendation | null;
  }[];
  /** Whether some recommend hiring and some recommend against it. */
  readonly split: boolean;
};

/**
 * Lays out the debrief: competencies by interviewers, the largest disagreement first, must-haves first among
 * equals, then by weight. Call it with revealed scorecards only; columns keep the order they come in.
 */
export function debriefAgenda(
  competencies: readonly AgendaCompetency[],
  scorecards: readonly RevealedScorecard[],
): Agenda {
  const rows = competencies.map((competency) => agendaRow(competency, scorecards)).toSorted(inOrderOfTalk);
  const leanings = scorecards.flatMap(({ recommendation }) =>
    recommendation === null ? [] : [recommendation],
  );
  return {
    rows,
    recommendations: scorecards.map(({ scorecardId, recommendation }) => ({ scorecardId, recommendation })),
    split: new Set(leanings.map(isForHiring)).size === 2,
  };
}

function agendaRow(competency: AgendaCompetency, scorecards: readonly RevealedScorecard[]): AgendaRow {
  const cells = scorecards.map((scorecard) => agendaCell(scorecard, competency.key));
  const levels = cells.flatMap(({ mark }) => (mark === null || mark === NO_EVIDENCE ? [] : [mark]));
  const people = new Set(
    scorecards
      .filter((_, index) => typeof cells[index]?.mark === "number")
      .map(({ interviewerId }) => interviewerId),
  );
  const sorted = levels.toSorted((a, b) => a - b);
  const lowest = sorted[0] ?? null;
  const highest = sorted.at(-1) ?? null;
  const spread = lowest === null || highest === null ? 0 : highest - lowest;
  return {
    ...competency,
    cells,
    lowest,
    highest,
    spread,
    opinions: people.size,
    standing: standingOf(people.size, spread),
  };
}

function agendaCell(scorecard: RevealedScorecard, competencyKey: string): AgendaCell {
  const entry = scorecard.levels.find((one) => one.competencyKey === competencyKey);
  return {
    scorecardId: scorecard.scorecardId,
    mark: entry === undefined ? null : entry.noEvidence ? NO_EVIDENCE : entry.level,
    comment: entry?.comment ?? "",
    evidenceCount: entry?.evidenceCount ?? 0,
  };
}

function standingOf(opinions: number, spread: number): Standing {
  if (opinions === 0) return "no_evidence";
  if (opinions === 1) return "one_opinion";
  return spread > 0 ? "disagree" : "agree";
}

function inOrderOfTalk(a: AgendaRow, b: AgendaRow): number {
  return (
    b.spread - a.spread ||
    Number(b.mustHave) - Number(a.mustHave) ||
    b.weight - a.weight ||
    a.key.localeCompare(b.key)
  );
}
