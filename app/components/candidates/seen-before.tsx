import { Alert, Anchor, Badge, Card, Text, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import { findReason } from "#app/hiring/applications/reasons.ts";
import { STAGE_NAMES, type Disposition, type Stage } from "#app/hiring/applications/stages.ts";
import { IconUsers } from "#app/ui/icons.ts";
import { Time } from "#app/ui/time.tsx";

export type SeenBeforeProps = {
  readonly applications: readonly {
    readonly id: string;
    readonly openingTitle: string;
    readonly stage: Stage;
    readonly disposition: Disposition | null;
    readonly dispositionCode: string | null;
    readonly disposedAt: Date | null;
    readonly createdAt: Date;
    readonly throughMerge: boolean;
  }[];
  readonly mayBeTwice: boolean;
};

/** What happened when this person applied elsewhere or earlier; nothing when they are new. */
export function SeenBefore({ applications, mayBeTwice }: SeenBeforeProps) {
  if (applications.length === 0 && !mayBeTwice) return null;
  return (
    <Card component="section" aria-labelledby="seen-before">
      <Title order={2} size="h4" mb="xs" id="seen-before">
        Seen before
      </Title>
      {applications.map((one) => (
        <div key={one.id} style={{ marginBottom: "0.5rem" }}>
          <Anchor component={Link} to={`/applications/${one.id}`} fw={600} underline="hover">
            {one.openingTitle}
          </Anchor>{" "}
          <Badge variant="default">{one.disposition ?? STAGE_NAMES[one.stage]}</Badge>
          <Text size="sm" c="dimmed">
            Applied <Time at={one.createdAt} style="date" />
            {one.disposition ? `, ${one.disposition} at ${STAGE_NAMES[one.stage].toLowerCase()}` : ""}
            {one.disposedAt ? (
              <>
                {" "}
                on <Time at={one.disposedAt} style="date" />
              </>
            ) : null}
            {one.dispositionCode ? `: ${findReason(one.dispositionCode)?.label ?? one.dispositionCode}` : ""}
            {one.throughMerge ? ", under another address" : ""}
          </Text>
        </div>
      ))}
      {mayBeTwice ? <MayBeTwice /> : null}
    </Card>
  );
}

/** Leads to the pairs in which this file stands. */
export function MayBeTwice() {
  return (
    <Alert color="yellow" icon={<IconUsers size={18} />} p="xs">
      Another file may be this person’s.{" "}
      <Anchor component={Link} to="/candidates/duplicates" inherit>
        Look at the pair
      </Anchor>
    </Alert>
  );
}
