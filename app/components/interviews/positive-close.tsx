import { Button, Checkbox, Radio, Stack, Text, Textarea, Title } from "@mantine/core";
import { useState } from "react";
import { closing } from "#app/hiring/interviews/closing.ts";
import type { RoomAct } from "./room-types.ts";
import classes from "./room.module.css";

export type PositiveCloseProps = {
  readonly close: {
    readonly thanked: boolean;
    readonly strength: string;
    readonly questionsAsked: boolean;
    readonly nextStepTold: boolean;
  };
  readonly isPhone: boolean;
  readonly act: RoomAct;
  readonly busy: boolean;
};

/** The last minutes: thanks, a genuine strength, their questions, the next step; without it nothing is finished. */
export function PositiveClose({ close, isPhone, act, busy }: PositiveCloseProps) {
  const [draft, setDraft] = useState(close);
  const [outcome, setOutcome] = useState("");
  const [note, setNote] = useState("");
  const prompt = (part: (typeof closing)[number]["part"]) => closing.find((one) => one.part === part);
  const fields = {
    thanked: draft.thanked ? "yes" : "no",
    strength: draft.strength,
    questionsAsked: draft.questionsAsked ? "yes" : "no",
    nextStepTold: draft.nextStepTold ? "yes" : "no",
  };
  return (
    <section className={classes["close"]} aria-label="Positive close">
      <Title order={2} size="h4" mb="xs">
        End on a positive note
      </Title>
      <Stack gap="sm">
        <Checkbox
          label={prompt("thanks")?.title}
          description={prompt("thanks")?.say[0]}
          checked={draft.thanked}
          onChange={(event) => setDraft({ ...draft, thanked: event.currentTarget.checked })}
        />
        <Textarea
          label="A genuine strength you named"
          description={prompt("strength")?.say[0]}
          autosize
          minRows={1}
          value={draft.strength}
          onChange={(event) => setDraft({ ...draft, strength: event.currentTarget.value })}
        />
        <Checkbox
          label={prompt("questions")?.title}
          description={prompt("questions")?.say[0]}
          checked={draft.questionsAsked}
          onChange={(event) => setDraft({ ...draft, questionsAsked: event.currentTarget.checked })}
        />
        <Checkbox
          label={prompt("next_step")?.title}
          description={prompt("next_step")?.instruction}
          checked={draft.nextStepTold}
          onChange={(event) => setDraft({ ...draft, nextStepTold: event.currentTarget.checked })}
        />
        {isPhone ? (
          <>
            <Radio.Group label="Go on to the onsite?" value={outcome} onChange={setOutcome}>
              <Stack gap={4} mt={4}>
                <Radio value="advance" label="Advance" />
                <Radio value="reject" label="Do not advance" />
              </Stack>
            </Radio.Group>
            <Textarea
              label="In a sentence, for those who run the process"
              autosize
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </>
        ) : null}
        <Text size="sm" c="dimmed">
          Finishing leads to your scorecard.
        </Text>
        <Button
          disabled={busy}
          onClick={() => act({ intent: "finish", ...fields, outcome, note })}
          style={{ alignSelf: "flex-start" }}
        >
          Finish the interview
        </Button>
      </Stack>
    </section>
  );
}
