import { Anchor, Badge, Button, Card, Group, Kbd, List, SimpleGrid, Text, Title } from "@mantine/core";
import { Form, Link } from "@remix-run/react";
import { forwardRef } from "react";
import { STAGE_NAMES, type Stage } from "#app/hiring/applications/stages.ts";
import { IconArrowsExchange } from "#app/ui/icons.ts";
import { Time } from "#app/ui/time.tsx";

export type ShownFile = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly links: readonly string[];
  readonly location: string;
  readonly createdAt: Date;
  readonly worksHere: boolean;
  readonly applications: readonly {
    readonly id: string;
    readonly stage: Stage;
    readonly disposition: string | null;
    readonly opening: { readonly title: string };
  }[];
};

export type DuplicatePairProps = {
  readonly pair: { readonly id: string; readonly reasons: readonly string[] };
  readonly kept: ShownFile;
  readonly gone: ShownFile;
  readonly focused: boolean;
  readonly swap: () => void;
};

/** Two files beside each other, why they may be one person's, and what can be said of them. */
export const DuplicatePair = forwardRef<HTMLDivElement, DuplicatePairProps>(function DuplicatePair(
  { pair, kept, gone, focused, swap },
  ref,
) {
  const heading = `pair-${pair.id}`;
  return (
    <Card
      component="section"
      ref={ref}
      tabIndex={-1}
      aria-labelledby={heading}
      withBorder
      mb="md"
      style={focused ? { outline: "2px solid var(--mantine-primary-color-filled)" } : undefined}
    >
      <Title order={2} size="h4" id={heading}>
        {kept.name === gone.name ? kept.name : `${kept.name} and ${gone.name}`}
      </Title>
      <List size="sm" mb="sm">
        {pair.reasons.map((reason) => (
          <List.Item key={reason}>{reason}</List.Item>
        ))}
      </List>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mb="md">
        <FileFacts file={kept} part="Is kept" />
        <FileFacts file={gone} part="Goes into it" />
      </SimpleGrid>
      <Group gap="xs">
        <Form method="post">
          <input type="hidden" name="intent" value="merge" />
          <input type="hidden" name="keptId" value={kept.id} />
          <input type="hidden" name="goneId" value={gone.id} />
          <Button type="submit" size="xs" data-merge rightSection={focused ? <Kbd size="xs">M</Kbd> : null}>
            One person: merge
          </Button>
        </Form>
        <Button
          size="xs"
          variant="default"
          onClick={swap}
          leftSection={<IconArrowsExchange size={14} />}
          rightSection={focused ? <Kbd size="xs">S</Kbd> : null}
        >
          Keep the other
        </Button>
        <Form method="post">
          <input type="hidden" name="intent" value="dismiss" />
          <input type="hidden" name="suggestionId" value={pair.id} />
          <Button
            type="submit"
            size="xs"
            variant="default"
            data-dismiss
            rightSection={focused ? <Kbd size="xs">N</Kbd> : null}
          >
            Two people
          </Button>
        </Form>
      </Group>
    </Card>
  );
});

function FileFacts({ file, part }: { readonly file: ShownFile; readonly part: string }) {
  return (
    <div style={{ overflowWrap: "anywhere" }}>
      <Group gap="xs">
        <Badge variant={part === "Is kept" ? "filled" : "default"}>{part}</Badge>
        {file.worksHere ? <Badge color="grape">Works here</Badge> : null}
      </Group>
      <Anchor component={Link} to={`/candidates/${file.id}`} fw={600} underline="hover">
        {file.name}
      </Anchor>
      <Text size="sm">
        {[file.email, file.phone, file.location].filter((fact) => fact !== "").join(" · ")}
      </Text>
      {file.links.map((link) => (
        <Text size="sm" key={link}>
          {link.replace(/^https?:\/\//, "")}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        Known since <Time at={file.createdAt} style="date" />
      </Text>
      {file.applications.map((application) => (
        <Text size="sm" key={application.id}>
          <Anchor component={Link} to={`/applications/${application.id}`} inherit>
            {application.opening.title}
          </Anchor>
          , {application.disposition ?? STAGE_NAMES[application.stage]}
        </Text>
      ))}
    </div>
  );
}
