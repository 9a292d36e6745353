import { Button, Card, Text, Title } from "@mantine/core";
import { Form } from "@remix-run/react";
import { Time } from "#app/ui/time.tsx";

export type MergedFilesProps = {
  readonly merges: readonly {
    readonly id: string;
    readonly mergedAt: Date;
    readonly mergedBy: { readonly name: string };
    readonly gone: { readonly name: string; readonly email: string };
  }[];
};

/** The files that were merged into this one, each of which can be had back. */
export function MergedFiles({ merges }: MergedFilesProps) {
  if (merges.length === 0) return null;
  return (
    <Card component="section" aria-labelledby="merged-files">
      <Title order={2} size="h4" mb="xs" id="merged-files">
        Merged into this file
      </Title>
      {merges.map(({ id, gone, mergedAt, mergedBy }) => (
        <Form method="post" key={id}>
          <input type="hidden" name="intent" value="undo_merge" />
          <input type="hidden" name="mergeId" value={id} />
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {gone.name}, {gone.email}
          </Text>
          <Text size="sm" c="dimmed">
            by {mergedBy.name}, <Time at={mergedAt} />
          </Text>
          <Button type="submit" size="compact-xs" variant="default" mb="xs">
            Take this merge back
          </Button>
        </Form>
      ))}
    </Card>
  );
}
