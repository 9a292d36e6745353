import { Checkbox, Radio, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import type { ReactNode, Ref } from "react";
import { NEVER_SCORED, linesFor, summariseScreen } from "#app/hiring/applications/resume-criteria.ts";
import type { ResumeLevel } from "#app/hiring/applications/resume-criteria.ts";
import type { Track } from "#app/hiring/applications/stages.ts";
import classes from "./rubric-form.module.css";

export type ScreeningDraft = {
  readonly track: Track;
  readonly levels: Readonly<Record<string, ResumeLevel>>;
  readonly note: string;
  readonly sendMail: boolean;
};

export const EMPTY_DRAFT: ScreeningDraft = { track: "experienced", levels: {}, note: "", sendMail: true };

export type RubricFormProps = {
  readonly draft: ScreeningDraft;
  readonly onChange: (draft: ScreeningDraft) => void;
  readonly schoolLine: boolean;
  /** What stands under a line, such as what is known of the employers in this resume. */
  readonly under: (lineKey: string) => ReactNode;
  readonly note: Ref<HTMLTextAreaElement>;
  readonly noteFault: string | null;
};

/** The two-track resume rubric. It suggests nothing and decides nothing by itself. */
export function RubricForm({ draft, onChange, schoolLine, under, note, noteFault }: RubricFormProps) {
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
        <div key={line.key}>
          <Radio.Group
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
          </Radio.Group>
          {line.note ? (
            <Text size="xs" c="dimmed" my={2}>
              {line.note}
            </Text>
          ) : null}
          {under(line.key)}
        </div>
      ))}
      <Text size="sm" c="dimmed" aria-live="polite">
        {summary.weightedLevel === null
          ? "Rate the lines that help you; none is needed to decide."
          : `Weighted level ${summary.weightedLevel.toFixed(1)} of 4${summary.missing.length > 0 ? `, still open: ${summary.missing.map((one) => one.name.toLowerCase()).join(", ")}` : ""}.`}{" "}
        {NEVER_SCORED}
      </Text>
      <Textarea
        ref={note}
        label="Note for the team (optional)"
        autosize
        minRows={2}
        value={draft.note}
        error={noteFault}
        onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
      />
      <Checkbox
        label="Tell the candidate after the grace period"
        description="With a decline; the mail can be taken back until it leaves."
        checked={draft.sendMail}
        onChange={(event) => onChange({ ...draft, sendMail: event.currentTarget.checked })}
      />
    </Stack>
  );
}
