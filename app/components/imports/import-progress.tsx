import { Card, Progress, Text } from "@mantine/core";

/** How far something is that goes on in the background; read out now and then, not at every step. */
export function ImportProgress({
  label,
  done,
  of,
  hint,
}: {
  readonly label: string;
  readonly done: number;
  readonly of: number;
  readonly hint: string;
}) {
  const percent = of === 0 ? 0 : Math.min(100, Math.round((done / of) * 100));
  return (
    <Card>
      <Text fw={500}>{label}</Text>
      <Progress value={percent} my="xs" size="lg" aria-label={label} transitionDuration={200} />
      <Text size="sm">
        {done.toLocaleString("en")} of {of.toLocaleString("en")}
      </Text>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
      <span className="visually-hidden" role="status">
        {label}: {Math.floor(percent / 25) * 25} percent
      </span>
    </Card>
  );
}
