import {
  Button,
  Group,
  Kbd,
  Radio,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  Checkbox,
} from "@mantine/core";
import { NEVER_SCORED, linesFor, summariseScreen } from "#app/hiring/applications/resume-criteria.ts";
import type { ResumeLevel } from "#app/hiring/applications/resume-criteria.ts";
import { reasonsFor } from "#app/hiring/applications/reasons.ts";
import type { ScreeningOutcome, Track } from "#app/hiring/applications/stages.ts";
import classes from "./screening-form.module.css";

export type ScreeningDraft = {
  readonly track: Track;
  readonly levels: Readonly<Record<string, ResumeLevel>>;
  readonly reasonCode: string;
  readonly note: string;
  readonly sendMail: boolean;
};

export const EMPTY_DRAFT: ScreeningDraft = {
  track: "experienced",
  levels: {},
  reasonCode: "",
  note: "",
  sendMail: true,
};

export type ScreeningFormProps = {
  readonly draft: ScreeningDraft;
  readonly onChange: (draft: ScreeningDraft) => void;
  readonly schoolLine: boolean;
  readonly busy: boolean;
  readonly onDecide: (outcome: ScreeningOutcome) => void;
  readonly reasonFault: string | null;
};

const SCREEN_REASONS = reasonsFor("resume_screen", "rejected");

/** The two-track resume rubric and the three decisions. It suggests nothing and decides nothing by itself. */
export function ScreeningForm({
  draft,
  onChange,
  schoolLine,
  busy,
  onDecide,
  reasonFault,
}: ScreeningFormProps) {
  const lines = linesFor({ track: draft.track, schoolLine });
  const summary = summariseScreen(draft.levels, lines);
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth
        aria-label="Track"
        value={draft.track}
        onChange={(track) => onChange({ ...draft, track: track as Track, levels: {} })}
        data={[
          { value: "experienced", label: "Experienced" },
          { value: "graduate", label: "Recent graduate" },
        ]}
      />
      {lines.map((line) => (
        <Radio.Group
          key={line.key}
          label={line.name}
          value={String(draft.levels[line.key] ?? "")}
          onChange={(value) =>
            onChange({ ...draft, levels: { ...draft.levels, [line.key]: Number(value) as ResumeLevel } })
          }
        >
          <div className={classes["levels"]}>
            {line.levels.map((words, index) => (
              <Radio.Card key={index} value={String(index + 1)} className={classes["level"]} title={words}>
                <span className={classes["number"]}>{index + 1}</span>
                <span className={classes["words"]}>{words}</span>
              </Radio.Card>
            ))}
          </div>
          {line.note ? (
            <Text size="xs" c="dimmed" mt={2}>
              {line.note}
            </Text>
          ) : null}
        </Radio.Group>
      ))}
      <Text size="sm" c="dimmed" aria-live="polite">
        {summary.weightedLevel === null
          ? "Rate the lines that help you; none is needed to decide."
          : `Weighted level ${summary.weightedLevel.toFixed(1)} of 4${summary.missing.length > 0 ? `, still open: ${summary.missing.map((one) => one.name.toLowerCase()).join(", ")}` : ""}.`}{" "}
        {NEVER_SCORED}
      </Text>
      <Textarea
        label="Note for the team (optional)"
        autosize
        minRows={2}
        value={draft.note}
        onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
      />
      <Select
        label="Reason, to decline"
        placeholder="Choose a reason"
        data={SCREEN_REASONS.map((reason, index) => ({
          value: reason.code,
          label: `${index + 1}. ${reason.label}`,
        }))}
        value={draft.reasonCode || null}
        onChange={(code) => onChange({ ...draft, reasonCode: code ?? "" })}
        error={reasonFault}
      />
      <Checkbox
        label="Tell the candidate after the grace period"
        checked={draft.sendMail}
        onChange={(event) => onChange({ ...draft, sendMail: event.currentTarget.checked })}
      />
      <Group gap="xs" className={classes["actions"]}>
        <Button onClick={() => onDecide("advance")} disabled={busy} rightSection={<Kbd size="xs">A</Kbd>}>
          Advance
        </Button>
        <Button
          variant="light"
          color="gray"
          onClick={() => onDecide("hold")}
          disabled={busy}
          rightSection={<Kbd size="xs">H</Kbd>}
        >
          Hold
        </Button>
        <Button
          variant="light"
          color="red"
          onClick={() => onDecide("reject")}
          disabled={busy}
          rightSection={<Kbd size="xs">R</Kbd>}
        >
          Decline
        </Button>
      </Group>
    </Stack>
  );
}
