import type { Level, Recommendation } from "./vocabulary.ts";

/** What a scorecard says about one competency; `level` is null while undecided or without evidence. */
export type CompetencyEntry = {
  readonly competencyKey: string;
  readonly level: Level | null;
  readonly noEvidence: boolean;
  readonly comment: string;
  /** Signals of the note that are linked to this level. */
  readonly evidenceCount: number;
};

export type ScorecardLack = {
  readonly kind: "level" | "evidence" | "both" | "recommendation";
  readonly competencyKey: string | null;
  readonly message: string;
};

/**
 * What keeps a scorecard from being submitted: a focus competency without a level or "no evidence", a level
 * (on any competency) without a comment or linked evidence, a level and "no evidence" at once, and a missing
 * recommendation. An empty list means it may be submitted.
 */
export function scorecardLacks({
  focus,
  entries,
  recommendation,
}: {
  readonly focus: readonly { readonly key: string; readonly name: string }[];
  readonly entries: readonly CompetencyEntry[];
  readonly recommendation: Recommendation | null;
}): ScorecardLack[] {
  const lacks: ScorecardLack[] = [];
  for (const { key, name } of focus) {
    const entry = entries.find((one) => one.competencyKey === key);
    if (entry === undefined || (entry.level === null && !entry.noEvidence)) {
      lacks.push({
        kind: "level",
        competencyKey: key,
        message: `Give ${name} a level, or say “no evidence”.`,
      });
    }
  }
  for (const entry of entries) {
    const name = focus.find((one) => one.key === entry.competencyKey)?.name ?? entry.competencyKey;
    const { competencyKey } = entry;
    if (entry.level !== null && entry.noEvidence) {
      const message = `${name} has a level and “no evidence” at once. Keep one of them.`;
      lacks.push({ kind: "both", competencyKey, message });
    } else if (entry.level !== null && entry.comment.trim() === "" && entry.evidenceCount === 0) {
      const message = `Say in a sentence why ${name} is a ${entry.level}, or link a line of your notes.`;
      lacks.push({ kind: "evidence", competencyKey, message });
    }
  }
  if (recommendation === null) {
    lacks.push({ kind: "recommendation", competencyKey: null, message: "Choose your recommendation." });
  }
  return lacks;
}
