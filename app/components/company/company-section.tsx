import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

/** Something the company settles that is saved by itself, with what it is for above its fields. */
export function CompanySection({
  id,
  title,
  description,
  seen,
  intent,
  submitLabel,
  busy,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** When what is shown was saved: a change in between is told, not written over. */
  readonly seen: number;
  readonly intent: string;
  readonly submitLabel: string;
  readonly busy: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Stack component="section" gap="md" mt="xl" aria-labelledby={id}>
      <div>
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {description}
        </Text>
      </div>
      <Form method="post" noValidate key={seen} preventScrollReset>
        <input type="hidden" name="seen" value={seen} />
        <Stack gap="md">
          {children}
          <Group>
            <Button type="submit" name="intent" value={intent} variant="default" loading={busy}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Stack>
  );
}
