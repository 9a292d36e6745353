import { Anchor, Badge, Card, Checkbox, Group, Radio, Stack, Text, Textarea, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import { LEVELS, LEVEL_NAMES } from "#app/hiring/scorecards/vocabulary.ts";
import type { ScorecardInput } from "#app/hiring/scorecards/scorecard-form.ts";
import classes from "./competency-entry.module.css";

export type EntryDraft = ScorecardInput["levels"][number];

export type EntryCompetency = {
  readonly competencyKey: string;
  readonly name: string;
  readonly summary: string;
  readonly mustHave: boolean;
  readonly anchors: readonly string[];
};

export type EntryEvidence = {
  readonly id: string;
  readonly lineId: string;
  readonly text: string;
  readonly direction: "plus" | "minus" | null;
  readonly strength: number | null;
};

export type CompetencyEntryProps = {
  /** Where the evidence was written. */
  readonly interviewId: string;
  readonly competency: EntryCompetency;
  readonly entry: EntryDraft;
  readonly evidence: readonly EntryEvidence[];
  readonly ratings: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: number;
    readonly difficulty: number;
  }[];
  readonly readOnly: boolean;
  readonly lack: string | null;
  readonly onChange: (entry: EntryDraft) => void;
};

/** One competency of a scorecard: four described levels in sight, one's own ratings and tagged lines beside them. */
export function CompetencyEntry({
  interviewId,
  competency,
  entry,
  evidence,
  ratings,
  readOnly,
  lack,
  onChange,
}: CompetencyEntryProps) {
  const value = entry.noEvidence ? "none" : entry.level === null ? "" : String(entry.level);
  return (
    <Card component="section" aria-label={competency.name} id={`competency-${competency.competencyKey}`}>
      <Group justify="space-between" align="flex-start" mb={4}>
        <div>
          <Title order={2} size="h4">
            {competency.name} {competency.mustHave ? <Badge ml={6}>Must-have</Badge> : null}
          </Title>
          <Text size="sm" c="dimmed">
            {competency.summary}
          </Text>
        </div>
        {lack ? <Badge color="yellow">{lack}</Badge> : null}
      </Group>
      {ratings.length > 0 ? (
        <Text size="sm" mb="xs">
          You rated:{" "}
          {ratings
            .map((rating) => `${rating.title} ${rating.level} (difficulty ${rating.difficulty})`)
            .join(", ")}
          .
        </Text>
      ) : null}
      <Radio.Group
        value={value}
        onChange={(next) =>
          onChange({
            ...entry,
            noEvidence: next === "none",
            level: next === "none" ? null : (Number(next) as 1 | 2 | 3 | 4),
          })
        }
        aria-label={`Level of ${competency.name}`}
        readOnly={readOnly}
      >
        <div className={classes["levels"]}>
          {LEVELS.map((level) => (
            <Radio.Card
              key={level}
              value={String(level)}
              className={classes["level"]}
              disabled={readOnly}
              aria-label={`${level}, ${LEVEL_NAMES[level]}`}
            >
              <span className={classes["head"]}>
                {level} · {LEVEL_NAMES[level]}
              </span>
              <span className={classes["words"]}>{competency.anchors[level - 1]}</span>
            </Radio.Card>
          ))}
        </div>
        <Radio value="none" label="No evidence" mt="xs" disabled={readOnly} />
      </Radio.Group>
      <Textarea
        mt="sm"
        label="Why, in a sentence"
        autosize
        minRows={1}
        readOnly={readOnly}
        value={entry.comment}
        onChange={(event) => onChange({ ...entry, comment: event.currentTarget.value })}
      />
      {evidence.length > 0 ? (
        <Stack gap={4} mt="sm">
          <Text size="sm" fw={600}>
            Evidence from your notes
          </Text>
          {evidence.map((line) => (
            <Group key={line.id} gap="sm" align="baseline" wrap="nowrap">
              <Checkbox
                size="sm"
                disabled={readOnly}
                checked={entry.signalIds.includes(line.id)}
                onChange={(event) =>
                  onChange({
                    ...entry,
                    signalIds: event.currentTarget.checked
                      ? [...entry.signalIds, line.id]
                      : entry.signalIds.filter((id) => id !== line.id),
                  })
                }
                label={`${line.direction === "plus" ? "For: " : line.direction === "minus" ? "Against: " : ""}${line.text}`}
              />
              <Anchor
                component={Link}
                to={`/interviews/${interviewId}/note#line-${line.lineId}`}
                size="xs"
                aria-label={`In the note: ${line.text}`}
                style={{ flex: "none" }}
              >
                In the note
              </Anchor>
            </Group>
          ))}
        </Stack>
      ) : null}
    </Card>
  );
}
