import { Badge, Card, Group, Stack, Text } from "@mantine/core";
import { FieldChanges } from "#app/components/library/field-changes.tsx";
import type { RubricChange } from "#app/hiring/rubrics/compare-rubrics.ts";

const KINDS = {
  added: { label: "New", color: "green" },
  removed: { label: "Removed", color: "red" },
  changed: { label: "Changed", color: "gray" },
} as const;

/** What a version of a rubric changes, part by part and word by word. */
export function RubricComparison({ changes }: { readonly changes: readonly RubricChange[] }) {
  return (
    <Stack gap="sm">
      {changes.map((change) => (
        <Card key={`${change.part} ${change.kind} ${change.name}`} padding="md">
          <Group gap="xs" mb="xs">
            <Text fw={600}>{change.name}</Text>
            <Badge color={KINDS[change.kind].color}>{KINDS[change.kind].label}</Badge>
          </Group>
          <FieldChanges changes={change.fields} />
        </Card>
      ))}
    </Stack>
  );
}
