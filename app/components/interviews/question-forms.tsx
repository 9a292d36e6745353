import { Button, Group, NativeSelect, Paper, Textarea, TextInput, UnstyledButton } from "@mantine/core";
import { useEffect, useState } from "react";
import { useAct } from "./room-actions.ts";
import type { RoomData, RoomQuestion } from "./room-types.ts";
import classes from "./room.module.css";

const USUAL_REASONS = [
  "Answered in another story",
  "Not enough time",
  "Does not suit their background",
  "Somebody else asked it",
] as const;

/** Leaves a question out, with a reason that is kept; the usual ones are one tap away. */
export function SkipForm({
  question,
  onDone,
  onCancel,
}: {
  readonly question: RoomQuestion;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const act = useAct("skip");
  const [reason, setReason] = useState("");
  const skip = (why: string) => {
    act.send("skip", { versionId: question.versionId, reason: why });
    onDone();
  };
  return (
    <Paper className={classes["side"]} component="section" aria-label={`Skip ${question.title}`}>
      <h3>Skip “{question.title}” because</h3>
      <div className={classes["chips"]}>
        {USUAL_REASONS.map((usual) => (
          <UnstyledButton key={usual} className={classes["chip"]} onClick={() => skip(usual)}>
            {usual}
          </UnstyledButton>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          skip(reason);
        }}
      >
        <Group gap="xs" align="flex-end" mt="sm">
          <TextInput
            label="Another reason"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={300}
            style={{ flex: "1 1 12rem" }}
          />
          <Button type="submit" variant="light" disabled={reason.trim().length < 3}>
            Skip
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            Keep it
          </Button>
        </Group>
      </form>
    </Paper>
  );
}

/** A question in the interviewer's own words, on one competency; it is told to the loop like any other. */
export function OwnQuestionForm({
  room,
  onDone,
  onCancel,
}: {
  readonly room: RoomData;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const act = useAct("ask-own");
  const [text, setText] = useState("");
  const [competencyKey, setCompetencyKey] = useState(room.focus[0] ?? "");
  const { done } = act;
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  const inFocus = room.rubric.filter(({ key }) => room.focus.includes(key));
  const others = room.rubric.filter(({ key }) => !room.focus.includes(key));
  return (
    <Paper className={classes["side"]} component="section" aria-label="Own question">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act.send("own", { text, competencyKey });
        }}
      >
        <Textarea
          label="Your question, as you ask it"
          description="The next interviewers see it, so that nobody asks it again."
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={1000}
          required
        />
        <Group gap="xs" align="flex-end" mt="sm">
          <NativeSelect
            label="What it looks at"
            value={competencyKey}
            onChange={(event) => setCompetencyKey(event.currentTarget.value)}
            style={{ flex: "1 1 12rem" }}
          >
            <optgroup label="Your focus">
              {inFocus.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </optgroup>
            <optgroup label="Rest of the rubric">
              {others.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </optgroup>
          </NativeSelect>
          <Button type="submit" loading={act.busy} disabled={text.trim().length < 5}>
            Ask it
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </form>
    </Paper>
  );
}
