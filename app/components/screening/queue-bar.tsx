import { Anchor, Button, Group, Progress, Switch, Text } from "@mantine/core";
import { Link, useFetcher } from "@remix-run/react";
import { minutesLeft, progressInWords } from "#app/hiring/screening/pace.ts";
import { IconCloudOff, IconHistory, IconKeyboard, IconList } from "#app/ui/icons.ts";
import type { ScreeningQueue, ScreeningView } from "./screening-types.ts";
import classes from "./screening.module.css";

const VIEW_NAMES: Readonly<Record<ScreeningView, string>> = {
  waiting: "To read",
  maybe: "Maybe",
  later: "Put off",
};

export type QueueBarProps = {
  readonly queue: ScreeningQueue;
  readonly done: number;
  readonly left: number;
  readonly waitingToSend: number;
  readonly away: boolean;
  readonly signedOut: boolean;
  readonly onHistory: () => void;
  readonly onKeys: () => void;
};

/** Where this person stands in the queue, what is on this device only, and how the queue is read. */
export function QueueBar(props: QueueBarProps) {
  const { queue, done, left } = props;
  const total = done + left;
  const { Form, submit } = useFetcher();
  const minutes = minutesLeft(queue.progress.pace, left);
  return (
    <div className={classes["state"]}>
      <Group gap={4} component="nav" aria-label="Views of this queue">
        {(["waiting", "maybe", "later"] as const).map((view) => (
          <Button
            key={view}
            component={Link}
            to={view === "waiting" ? "." : `?view=${view}`}
            size="compact-sm"
            variant={view === queue.view ? "light" : "subtle"}
            color={view === queue.view ? undefined : "gray"}
            aria-current={view === queue.view ? "page" : undefined}
          >
            {VIEW_NAMES[view]} {view === queue.view ? left : queue.counts[view]}
          </Button>
        ))}
      </Group>
      {queue.view === "waiting" ? (
        <Group gap="xs" wrap="nowrap" style={{ flex: "1 1 14rem" }}>
          <Progress
            value={total === 0 ? 0 : (done / total) * 100}
            aria-label="Share of resumes decided"
            style={{ flex: 1 }}
            transitionDuration={0}
          />
          <Text size="sm" style={{ whiteSpace: "nowrap", minWidth: "13rem" }}>
            {progressInWords({ done, left, minutes })}
          </Text>
        </Group>
      ) : null}
      <Group gap="xs">
        <DeviceState {...props} />
        <Form method="post" action={`/screening/${queue.opening.id}/act`}>
          <Switch
            size="sm"
            label="Blind"
            checked={queue.blind}
            disabled={queue.opening.blindScreening}
            description={undefined}
            title={
              queue.opening.blindScreening
                ? "This opening is read blind by everybody."
                : "Hide name, photo, school, age and contact from yourself."
            }
            onChange={(event) =>
              submit(
                { intent: "blind", blind: event.currentTarget.checked ? "yes" : "no" },
                { method: "post", action: `/screening/${queue.opening.id}/act` },
              )
            }
          />
        </Form>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconHistory size={15} />}
          onClick={props.onHistory}
        >
          Last decisions
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconKeyboard size={15} />}
          onClick={props.onKeys}
        >
          Keys
        </Button>
        <Button
          component={Link}
          to={`/screening/${queue.opening.id}/list`}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconList size={15} />}
        >
          List
        </Button>
      </Group>
    </div>
  );
}

function DeviceState({
  waitingToSend,
  away,
  signedOut,
}: Pick<QueueBarProps, "waitingToSend" | "away" | "signedOut">) {
  const words = `${waitingToSend} ${waitingToSend === 1 ? "decision" : "decisions"} on this device`;
  return (
    <Text size="sm" role="status" style={{ minWidth: "11rem" }}>
      {signedOut ? (
        <>
          {words}.{" "}
          <Anchor href="/sign-in" target="_blank" inherit>
            Sign in again
          </Anchor>{" "}
          to send them.
        </>
      ) : away ? (
        <>
          <IconCloudOff size={15} aria-hidden /> {words}
        </>
      ) : waitingToSend > 0 ? (
        "Saving …"
      ) : (
        "All decisions are saved"
      )}
    </Text>
  );
}
