import { Group, Progress, Stack, Text } from "@mantine/core";
import { counted } from "#app/hiring/counted.ts";
import { hoursInWords, type OwnLoad, type OwnPunctuality } from "#app/hiring/people/own-load.ts";

/** How much the reader interviews beside their limit, and how punctual their scorecards are; for their eyes alone. */
export function OwnLoadSummary({
  load,
  punctuality,
  days,
}: {
  readonly load: OwnLoad;
  readonly punctuality: OwnPunctuality;
  readonly days: number;
}) {
  return (
    <Stack gap="md">
      <Week label="This week" count={load.thisWeek} limit={load.perWeek} />
      <Week label="Next week" count={load.nextWeek} limit={load.perWeek} />
      <Text>{punctualityWords(punctuality, days)}</Text>
      <Text size="sm" c="dimmed">
        Only you read this, no admin and no manager. The limit is set below; days are proposed within it.
      </Text>
    </Stack>
  );
}

function Week({
  label,
  count,
  limit,
}: {
  readonly label: string;
  readonly count: number;
  readonly limit: number;
}) {
  const over = count > limit ? `, ${count - limit} more than you take` : "";
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text fw={600}>{label}</Text>
        <Text>
          {count} of {counted(limit, "interview")}
          {over}
        </Text>
      </Group>
      <Progress.Root aria-hidden>
        <Progress.Section
          value={limit === 0 ? 100 : Math.min(100, (100 * count) / limit)}
          color={count > limit ? "orange" : undefined}
        />
      </Progress.Root>
    </div>
  );
}

function punctualityWords({ owed, onTime, medianHours, overdue }: OwnPunctuality, days: number): string {
  if (owed === 0) return `You owed no scorecard in the last ${days} days.`;
  const share = `${onTime} of ${counted(owed, "scorecard")} of the last ${days} days came on time`;
  const median = medianHours === null ? "" : `, half of them within ${hoursInWords(medianHours)}`;
  const out = overdue === 0 ? "" : ` ${overdue === 1 ? "One is" : `${overdue} are`} still out.`;
  return `${share}${median}.${out}`;
}
