import { Alert, Anchor, Button, Group, Text } from "@mantine/core";
import { Link } from "@remix-run/react";
import type { RubricChange } from "#app/hiring/rubrics/compare-rubrics.ts";
import { RubricComparison } from "./rubric-comparison.tsx";

/** Tells whoever edits a draft that it has been published meanwhile, and what becomes of what they typed. */
export function PublishedMeanwhile({
  version,
}: {
  readonly version: { readonly id: string; readonly number: number };
}) {
  return (
    <Alert color="yellow" title={`Version ${version.number} has been published meanwhile`} mb="md">
      <Text size="sm">
        It never changes again.{" "}
        <Anchor component={Link} to={`/rubrics/versions/${version.id}`} target="_blank" inherit>
          See what was published
        </Anchor>
        . What you typed is still here: you can keep it as the draft of the next version.
      </Text>
    </Alert>
  );
}

export type SavedMeanwhileProps = {
  /** What was saved, against the draft as this editor opened it. */
  readonly changes: readonly RubricChange[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

/** Shows what somebody else has saved while this editor stood open, and lets its reader decide whose words stay. */
export function SavedMeanwhile({ changes, onKeepMine, onTakeTheirs }: SavedMeanwhileProps) {
  return (
    <Alert color="yellow" title="Somebody has saved this draft since you opened it" mb="md">
      <Text size="sm" mb="sm">
        {changes.length === 0
          ? "It says the same as when you opened it."
          : "What they changed stands below. Put what you want of it into yours, or take theirs."}
      </Text>
      <RubricComparison changes={changes} />
      <Group gap="xs" mt="sm">
        <Button size="compact-sm" onClick={onKeepMine}>
          Go on with mine
        </Button>
        <Button size="compact-sm" variant="default" onClick={onTakeTheirs}>
          Take theirs, and lose mine
        </Button>
      </Group>
    </Alert>
  );
}
