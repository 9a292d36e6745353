import { Button, Group, NativeSelect, Paper, Textarea, TextInput, UnstyledButton } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useAct } from "./room-actions.ts";
import { OWN_COMPETENCY, OWN_QUESTION, OWN_SENT, useDraft } from "./room-drafts.tsx";
import type { RoomData, RoomQuestion } from "./room-types.ts";
import { sendItsForm } from "./sending-key.ts";
import answerClasses from "./answer.module.css";
import classes from "./room-stage.module.css";

const USUAL_REASONS = [
  "Answered in another story",
  "Not enough time",
  "Does not suit their background",
  "Somebody else asked it",
] as const;

/**
 * A form that opens below what is on the screen: it is brought into sight and focus, and gives the focus back. No button
 * of it takes the focus: the key that opened the form, still held, would press it.
 */
function useOpened() {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    form.current?.scrollIntoView({ block: "nearest" });
    (form.current?.querySelector("textarea") ?? form.current)?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected && document.activeElement === document.body)
        opener.focus({ preventScroll: true });
    };
  }, []);
  return form;
}

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
  const [reason, setReason] = useDraft(`skip ${question.versionId}`);
  const form = useOpened();
  const isReason = reason.trim().length >= 3;
  const skip = (why: string) => {
    act.send("skip", { versionId: question.versionId, reason: why });
    onDone();
  };
  return (
    <Paper
      ref={form}
      tabIndex={-1}
      className={classes["side"]}
      component="section"
      aria-label={`Skip ${question.title}`}
    >
      <h3>Skip “{question.title}” because</h3>
      <div className={answerClasses["chips"]}>
        {USUAL_REASONS.map((usual) => (
          <UnstyledButton key={usual} className={answerClasses["chip"]} onClick={() => skip(usual)}>
            {usual}
          </UnstyledButton>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReason) skip(reason);
        }}
      >
        <Group gap="xs" align="flex-end" mt="sm">
          <TextInput
            label="Another reason"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={sendItsForm}
            maxLength={300}
            style={{ flex: "1 1 12rem" }}
          />
          <Button type="submit" variant="light" disabled={!isReason}>
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
  onCancel,
}: {
  readonly room: RoomData;
  readonly onCancel: () => void;
}) {
  const act = useAct("ask-own");
  const [text, setText] = useDraft(OWN_QUESTION);
  const [, setSent] = useDraft(OWN_SENT);
  const [competencyKey, setCompetencyKey] = useDraft(OWN_COMPETENCY, room.focus[0]);
  const form = useOpened();
  const isQuestion = text.trim().length >= 5;
  const inFocus = room.rubric.filter(({ key }) => room.focus.includes(key));
  const others = room.rubric.filter(({ key }) => !room.focus.includes(key));
  return (
    <Paper ref={form} className={classes["side"]} component="section" aria-label="Own question">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isQuestion || act.busy) return;
          setSent(text);
          act.send("own", { text, competencyKey });
        }}
      >
        <Textarea
          label="Your question, as you ask it"
          description="The next interviewers see it, so that nobody asks it again."
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={sendItsForm}
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
            onKeyDown={sendItsForm}
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
          <Button type="submit" loading={act.busy} disabled={!isQuestion}>
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
