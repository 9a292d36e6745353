import { Button, Group, TextInput } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { askedOf, Breaks } from "./asked-first.tsx";
import classes from "./booked-day.module.css";

export type MovePanelProps = {
  readonly interview: {
    readonly id: string;
    readonly name: string;
    /** As the candidate's clocks show it. */
    readonly date: string;
    readonly time: string;
  };
  readonly seen: string;
  readonly answer: unknown;
};

/** Another time for one interview; what it would break is said first and can be accepted. */
export function MovePanel({ interview, seen, answer }: MovePanelProps) {
  const busy = useNavigation().state !== "idle";
  const asked = askedOf(answer, { intent: "move", interviewId: interview.id });
  return (
    <Form method="post" preventScrollReset className={classes["panel"]}>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="interviewId" value={interview.id} />
      {asked ? <Breaks asked={asked} /> : null}
      <Group align="flex-end" gap="sm">
        <TextInput
          type="date"
          name="date"
          label="Date"
          required
          defaultValue={asked?.sent["date"] ?? interview.date}
        />
        <TextInput
          type="time"
          name="time"
          label="Begins at"
          required
          defaultValue={asked?.sent["time"] ?? interview.time}
        />
        <Button
          type="submit"
          disabled={busy}
          variant={asked ? "default" : "filled"}
          h="auto"
          mih={36}
          styles={{ label: { whiteSpace: "normal" } }}
        >
          {asked ? `Move ${interview.name} all the same` : `Move ${interview.name}`}
        </Button>
      </Group>
    </Form>
  );
}
