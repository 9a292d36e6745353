import { List, Text } from "@mantine/core";
import type { ScorecardChange } from "#app/hiring/scorecards/revisions.ts";
import { LEVEL_NAMES, NO_EVIDENCE, RECOMMENDATION_NAMES } from "#app/hiring/scorecards/vocabulary.ts";
import type { Mark } from "#app/hiring/scorecards/vocabulary.ts";
import { Time } from "#app/ui/time.tsx";

export type Revision = {
  readonly number: number;
  readonly reason: string;
  readonly revisedAt: Date | string;
  readonly changes: readonly ScorecardChange[];
};

function markName(mark: Mark | null): string {
  if (mark === null) return "open";
  return mark === NO_EVIDENCE ? "no evidence" : `${mark}, ${LEVEL_NAMES[mark]}`;
}

function quoted(text: string): string {
  return text === "" ? "nothing" : `“${text}”`;
}

function changeWords(change: ScorecardChange, nameOf: (key: string) => string): string {
  switch (change.field) {
    case "recommendation": {
      const { before, after } = change;
      return `Recommendation: ${before ? RECOMMENDATION_NAMES[before] : "open"}, now ${after ? RECOMMENDATION_NAMES[after] : "open"}`;
    }
    case "summary":
      return `Summary: ${quoted(change.before)}, now ${quoted(change.after)}`;
    case "level":
      return `${nameOf(change.competencyKey)}: ${markName(change.before)}; now ${markName(change.after)}`;
    case "comment":
      return `${nameOf(change.competencyKey)}: ${quoted(change.before)}, now ${quoted(change.after)}`;
    case "evidence":
      return `${nameOf(change.competencyKey)}: lines linked ${change.linked}, unlinked ${change.unlinked}`;
  }
}

/** The revisions of a scorecard, each with its reason and the former words beside the new ones. */
export function RevisionList({
  revisions,
  competencies,
}: {
  readonly revisions: readonly Revision[];
  readonly competencies: readonly { readonly competencyKey: string; readonly name: string }[];
}) {
  const nameOf = (key: string) => competencies.find((one) => one.competencyKey === key)?.name ?? key;
  return revisions.map((revision) => (
    <div key={revision.number}>
      <Text size="sm" mt="xs">
        Revision {revision.number}, <Time at={revision.revisedAt} />: {revision.reason}
      </Text>
      <List size="sm">
        {revision.changes.map((change) => {
          const words = changeWords(change, nameOf);
          return <List.Item key={words}>{words}</List.Item>;
        })}
      </List>
    </div>
  ));
}
