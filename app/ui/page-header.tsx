import { Box, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

export type PageHeaderProps = {
  readonly title: ReactNode;
  /** A line above the title that says where this page belongs. */
  readonly eyebrow?: ReactNode;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
};

/** The head of a page: one title, what it is about, what can be done. */
export function PageHeader({ title, eyebrow, description, actions }: PageHeaderProps) {
  return (
    <Group justify="space-between" align="flex-end" gap="md" mb="lg" wrap="wrap">
      <Box style={{ minWidth: 0, flex: "1 1 18rem" }}>
        {eyebrow ? (
          <Text component="div" size="sm" c="dimmed" mb={2}>
            {eyebrow}
          </Text>
        ) : null}
        <Title order={1} size="h2" style={{ overflowWrap: "anywhere" }}>
          {title}
        </Title>
        {description ? (
          <Text component="div" c="dimmed" mt={4} maw="44rem">
            {description}
          </Text>
        ) : null}
      </Box>
      {actions ? <Group gap="xs">{actions}</Group> : null}
    </Group>
  );
}
