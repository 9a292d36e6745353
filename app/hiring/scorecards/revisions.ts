import { ok, refused, type Outcome } from "../result.ts";
import {
  NO_EVIDENCE,
  type Level,
  type Mark,
  type Recommendation,
  type ScorecardState,
} from "./vocabulary.ts";

/** A scorecard as it stood, the way revisions keep it. */
export type ScorecardVersion = {
  readonly recommendation: Recommendation | null;
  readonly summary: string;
  readonly levels: readonly {
    readonly competencyKey: string;
    readonly level: Level | null;
    readonly noEvidence: boolean;
    readonly comment: string;
  }[];
};

export type ScorecardChange =
  | {
      readonly field: "recommendation";
      readonly before: Recommendation | null;
      readonly after: Recommendation | null;
    }
  | { readonly field: "summary"; readonly before: string; readonly after: string }
  | {
      readonly field: "level";
      readonly competencyKey: string;
      readonly before: Mark | null;
      readonly after: Mark | null;
    }
  | {
      readonly field: "comment";
      readonly competencyKey: string;
      readonly before: string;
      readonly after: string;
    };

/** What differs between two versions: recommendation, summary, then each competency in order of its key. */
export function revisionChanges(before: ScorecardVersion, after: ScorecardVersion): ScorecardChange[] {
  const changes: ScorecardChange[] = [];
  if (before.recommendation !== after.recommendation) {
    changes.push({ field: "recommendation", before: before.recommendation, after: after.recommendation });
  }
  if (before.summary !== after.summary) {
    changes.push({ field: "summary", before: before.summary, after: after.summary });
  }
  const keys = new Set([...before.levels, ...after.levels].map((entry) => entry.competencyKey));
  for (const competencyKey of [...keys].toSorted()) {
    const old = find(before, competencyKey);
    const now = find(after, competencyKey);
    if (markOf(old) !== markOf(now)) {
      changes.push({ field: "level", competencyKey, before: markOf(old), after: markOf(now) });
    }
    if ((old?.comment ?? "") !== (now?.comment ?? "")) {
      changes.push({
        field: "comment",
        competencyKey,
        before: old?.comment ?? "",
        after: now?.comment ?? "",
      });
    }
  }
  return changes;
}

/** Decides whether a submitted scorecard may be revised: something changes, and a reason is given for good. */
export function decideRevision({
  state,
  before,
  after,
  reason,
}: {
  readonly state: ScorecardState;
  readonly before: ScorecardVersion;
  readonly after: ScorecardVersion;
  readonly reason: string;
}): Outcome<
  { readonly changes: readonly ScorecardChange[] },
  "not_submitted" | "needs_reason" | "nothing_changed"
> {
  if (state !== "submitted")
    return refused("not_submitted", "This scorecard is still a draft. Submit it first.");
  if (reason.trim() === "")
    return refused("needs_reason", "Say why you revise your scorecard; it is kept beside it.");
  const changes = revisionChanges(before, after);
  if (changes.length === 0)
    return refused("nothing_changed", "Nothing was changed, so there is nothing to revise.");
  return ok({ changes });
}

function find(version: ScorecardVersion, key: string): ScorecardVersion["levels"][number] | undefined {
  return version.levels.find((entry) => entry.competencyKey === key);
}

function markOf(entry: ScorecardVersion["levels"][number] | undefined): Mark | null {
  if (entry === undefined) return null;
  return entry.noEvidence ? NO_EVIDENCE : entry.level;
}
