import { Button, Group, NumberInput, SimpleGrid, Stack, Text, Textarea, Title } from "@mantine/core";
import { Form } from "@remix-run/react";
import { MOST_PROMISE_DAYS, PROMISING_STAGES } from "#app/hiring/applications/promise.ts";
import type { PromiseRules } from "#app/hiring/applications/promise.ts";
import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

/** Within how many working days candidates hear from the company, stage by stage, and its holidays. */
export function PromiseForm({
  rules,
  seen,
  busy,
  answer,
}: {
  readonly rules: Pick<PromiseRules, "days" | "holidays">;
  readonly seen: number;
  readonly busy: boolean;
  readonly answer: unknown;
}) {
  return (
    <Stack component="section" gap="md" mt="xl" aria-labelledby="promises">
      <div>
        <Title order={2} size="h4" id="promises">
          When candidates hear from you
        </Title>
        <Text size="sm" c="dimmed">
          In working days from the day they enter a stage, or from the end of an interview. Candidates read
          the date on their page and in mails; one that passes in silence shows on the home page of their
          recruiter. Dates given already stand.
        </Text>
      </div>
      <Form method="post" noValidate key={seen} preventScrollReset>
        <input type="hidden" name="seen" value={seen} />
        <Stack gap="md">
          <SimpleGrid cols={{ base: 2, sm: 3 }}>
            {PROMISING_STAGES.map((stage) => (
              <NumberInput
                key={stage}
                name={stage}
                label={STAGE_NAMES[stage]}
                min={1}
                max={MOST_PROMISE_DAYS}
                allowDecimal={false}
                defaultValue={rules.days[stage]}
                error={fieldProblem(answer, stage)}
              />
            ))}
          </SimpleGrid>
          <Textarea
            name="holidays"
            label="Holidays"
            description="Days on which nobody works, one a line, such as 2026-12-25. No interview is proposed on them."
            autosize
            minRows={3}
            maxRows={12}
            defaultValue={rules.holidays.join("\n")}
            error={fieldProblem(answer, "holidays")}
          />
          <Group>
            <Button type="submit" name="intent" value="promises" variant="default" loading={busy}>
              Save dates
            </Button>
          </Group>
        </Stack>
      </Form>
    </Stack>
  );
}
