import { Button, Group, List, TextInput } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
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

type Asked = {
  readonly breaks: readonly string[];
  readonly sent: Readonly<Record<string, string>>;
};

/** Another time for one interview; what it would break is said first and can be accepted. */
export function MovePanel({ interview, seen, answer }: MovePanelProps) {
  const busy = useNavigation().state !== "idle";
  const asked = askedOf(answer, interview.id);
  return (
    <Form method="post" preventScrollReset className={classes["panel"]}>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="interviewId" value={interview.id} />
      {asked ? (
        <List size="sm" mb="xs" aria-label="What this would break">
          {asked.breaks.map((words) => (
            <List.Item key={words}>
              <input type="hidden" name="accepts" value={words} />
              {words}
            </List.Item>
          ))}
        </List>
      ) : null}
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
        <Button type="submit" disabled={busy} variant={asked ? "default" : "filled"}>
          {asked ? `Move ${interview.name} all the same` : `Move ${interview.name}`}
        </Button>
      </Group>
    </Form>
  );
}

/** What the last try to move this interview was asked about. */
function askedOf(answer: unknown, interviewId: string): Asked | null {
  if (typeof answer !== "object" || answer === null || !("breaks" in answer) || !("sent" in answer))
    return null;
  const asked = answer as Asked;
  const isThis = asked.sent["intent"] === "move" && asked.sent["interviewId"] === interviewId;
  return isThis ? asked : null;
}
