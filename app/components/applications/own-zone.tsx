import { Button, NativeSelect, Text } from "@mantine/core";
import { Form } from "@remix-run/react";
import { useState } from "react";
import { useBrowserZone } from "#app/ui/browser-zone.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

export type OwnZoneProps = {
  /** In which zone the page shows its times, and whether the candidate has named it. */
  readonly timeZone: string;
  readonly zoneKnown: boolean;
  readonly zones: readonly string[];
  readonly busy: boolean;
  readonly answer: unknown;
};

/** In which zone a candidate reads their times, and another one; without one of theirs the browser's is offered. */
export function OwnZone({ timeZone, zoneKnown, zones, busy, answer }: OwnZoneProps) {
  const browsers = useBrowserZone(timeZone);
  const [chosen, setChosen] = useState<string | null>(null);
  const value = chosen ?? (zoneKnown ? timeZone : browsers);
  const error = fieldProblem(answer, "timeZone");
  return (
    <details open={error !== undefined || undefined}>
      <summary>
        {zoneWords("Times", timeZone, zoneKnown)} {zoneKnown ? "Change it" : "Choose yours"}
      </summary>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="zone" />
        <NativeSelect
          name="timeZone"
          label="Your time zone"
          value={value}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={withOwn(zones, value).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          error={error}
          maw={360}
          mt="xs"
        />
        <Text size="sm" c="dimmed" mt={4}>
          Your recruiter proposes hours by it, and our mails name it.
        </Text>
        <Button type="submit" variant="light" mt="xs" disabled={busy}>
          Use this zone
        </Button>
      </Form>
    </details>
  );
}

/** In which zone times are; “your zone” only of one that is known to be. */
export function zoneWords(what: string, timeZone: string, zoneKnown: boolean): string {
  return `${what} are in ${zoneKnown ? "your zone, " : ""}${timeZone.replaceAll("_", " ")}.`;
}

function withOwn(zones: readonly string[], own: string): readonly string[] {
  return zones.includes(own) ? zones : [own, ...zones];
}
