import { Badge, Group, Stack, Text } from "@mantine/core";
import { linesFor } from "#app/hiring/applications/resume-criteria.ts";
import { findReason } from "#app/hiring/applications/reasons.ts";
import type { ScreeningOutcome } from "#app/hiring/applications/stages.ts";
import type { OtherLook } from "./screening-types.ts";
import classes from "./screening.module.css";

const VERDICTS: Readonly<Record<ScreeningOutcome, string>> = {
  advance: "Advance",
  reject: "Decline",
  hold: "Maybe",
  later: "Put off",
};
const LOOKS = { first: "First look", second: "Second look", final: "Decision" } as const;

/** Both independent looks, side by side, for whoever settles them. */
export function LooksPanel({ looks }: { readonly looks: readonly OtherLook[] }) {
  return (
    <Stack gap="xs" component="section" aria-label="Looks of the screeners">
      {looks.map((look) => (
        <div key={look.id} className={classes["place"]}>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" fw={600}>
              {LOOKS[look.look]}: {look.who}
            </Text>
            <Badge variant="default">{VERDICTS[look.outcome]}</Badge>
          </Group>
          {look.reasonCode ? <Text size="sm">{findReason(look.reasonCode)?.label}</Text> : null}
          <Text size="sm" c="dimmed">
            {levelsInWords(look)}
          </Text>
          {look.note ? (
            <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
              {look.note}
            </Text>
          ) : null}
        </div>
      ))}
    </Stack>
  );
}

function levelsInWords({ track, levels }: OtherLook): string {
  const set = linesFor({ track, schoolLine: true }).flatMap(({ key, name }) =>
    levels[key] === undefined ? [] : [`${name.toLowerCase()} ${levels[key]}`],
  );
  return set.length === 0 ? "No line was rated." : `Levels: ${set.join(", ")}.`;
}
