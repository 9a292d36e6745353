import { z } from "zod";
import { ok, refused, type Outcome } from "../result.ts";
import {
  isLevel,
  RECOMMENDATIONS,
  NO_EVIDENCE,
  type Mark,
  type Recommendation,
  type ScorecardState,
} from "./vocabulary.ts";

/** A scorecard as it stood, the way revisions keep it; `signalIds` are the linked lines of the note. */
const ScorecardVersionSchema = z.object({
  recommendation: z.enum(RECOMMENDATIONS).nullable(),
  summary: z.string(),
  levels: z.array(
    z.object({
      competencyKey: z.string(),
      level: z.number().refine(isLevel).nullable(),
      noEvidence: z.boolean(),
      comment: z.string(),
      signalIds: z.array(z.string()).default([]),
    }),
  ),
});
export type ScorecardVersion = z.infer<typeof ScorecardVersionSchema>;

/** What a kept revision changed, read from its two stored versions; throws when they are no versions. */
export function changesOfRevision(revision: {
  readonly before: unknown;
  readonly after: unknown;
}): ScorecardChange[] {
  return revisionChanges(
    ScorecardVersionSchema.parse(revision.before),
    ScorecardVersionSchema.parse(revision.after),
  );
}

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
    }
  | {
      /** How many lines of the note were linked and unlinked. */
      readonly field: "evidence";
      readonly competencyKey: string;
      readonly linked: number;
      readonly unlinked: number;
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
    const linked = countBeyond(now, old);
    const unlinked = countBeyond(old, now);
    if (linked + unlinked > 0) changes.push({ field: "evidence", competencyKey, linked, unlinked });
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

function find(version: ScorecardVersion, key: string): Entry {
  return version.levels.find((entry) => entry.competencyKey === key);
}

type Entry = ScorecardVersion["levels"][number] | undefined;

function countBeyond(one: Entry, other: Entry): number {
  return (one?.signalIds ?? []).filter((id) => !other?.signalIds.includes(id)).length;
}

function markOf(entry: Entry): Mark | null {
  if (entry === undefined) return null;
  return entry.noEvidence ? NO_EVIDENCE : entry.level;
}
