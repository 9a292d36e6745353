import { Anchor, Badge, Button, Group, Text } from "@mantine/core";
import { Form, Link, useNavigation } from "@remix-run/react";
import { promiseWords } from "#app/hiring/applications/promise.ts";
import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import type { Stage } from "#app/hiring/applications/stages.ts";
import { counted } from "#app/hiring/counted.ts";
import { IconAlertTriangle } from "#app/ui/icons.ts";
import classes from "./broken-promises.module.css";

export type BrokenPromise = {
  readonly id: string;
  readonly stage: Stage;
  /** Rejected, and nobody has told them. */
  readonly rejected: boolean;
  readonly promisedFor: string | null;
  readonly candidateName: string;
  readonly openingTitle: string;
  readonly owner: { readonly name: string; readonly you: boolean };
  readonly daysLate: number;
  readonly newDate: string;
  readonly moveTo: Stage | null;
};

/** Candidates who wait in silence past their date, each with the ways to end it. */
export function BrokenPromises({
  promises,
  more,
}: {
  readonly promises: readonly BrokenPromise[];
  readonly more: number;
}) {
  return (
    <>
      <ul className={classes["list"]} aria-label="Candidates without news">
        {promises.map((promise) => (
          <Row key={promise.id} promise={promise} />
        ))}
      </ul>
      {more > 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          {counted(more, "more candidate")} without news; they move up as these are answered.
        </Text>
      ) : null}
    </>
  );
}

function Row({ promise }: { readonly promise: BrokenPromise }) {
  const { id, stage, rejected, promisedFor, candidateName, openingTitle, owner, daysLate } = promise;
  const to = `/applications/${id}`;
  return (
    <li className={classes["row"]}>
      <div className={classes["who"]}>
        <Anchor component={Link} to={to} fw={600} underline="hover">
          {candidateName}
        </Anchor>
        <Text size="sm" c="dimmed">
          {openingTitle}, {rejected ? "rejected and not told" : STAGE_NAMES[stage]}
        </Text>
      </div>
      <div className={classes["what"]}>
        <Badge color="red" leftSection={<IconAlertTriangle size={12} aria-hidden />}>
          {lateness(promisedFor, daysLate)}
        </Badge>
        <Text size="sm" c="dimmed" mt={2}>
          {promisedFor ? `Promised for ${promiseWords(promisedFor)}. ` : ""}
          {owner.you ? "Yours to answer" : `With ${owner.name}`}
        </Text>
      </div>
      <Group gap="xs" className={classes["acts"]}>
        {rejected ? (
          <Button component={Link} to={to} size="xs" aria-label={`Tell ${candidateName} of the rejection`}>
            Tell them
          </Button>
        ) : (
          <WaysOn promise={promise} to={to} />
        )}
      </Group>
    </li>
  );
}

/** Another date, the next stage where nothing is missing, or the end. */
function WaysOn({ promise, to }: { readonly promise: BrokenPromise; readonly to: string }) {
  const busy = useNavigation().state !== "idle";
  const { stage, promisedFor, candidateName, newDate, moveTo } = promise;
  return (
    <>
      <Form method="post" action={to}>
        <input type="hidden" name="intent" value="promise" />
        <input type="hidden" name="seen" value={promisedFor ?? ""} />
        <input type="hidden" name="promisedFor" value={newDate} />
        <Button
          type="submit"
          size="xs"
          disabled={busy}
          aria-label={`Tell ${candidateName}: by ${promiseWords(newDate)}`}
        >
          Tell them: by {promiseWords(newDate)}
        </Button>
      </Form>
      {moveTo ? (
        <Form method="post" action={to}>
          <input type="hidden" name="intent" value="move" />
          <input type="hidden" name="from" value={stage} />
          <input type="hidden" name="to" value={moveTo} />
          <Button
            type="submit"
            size="xs"
            variant="default"
            disabled={busy}
            aria-label={`Move ${candidateName} to ${STAGE_NAMES[moveTo]}`}
          >
            Move to {STAGE_NAMES[moveTo]}
          </Button>
        </Form>
      ) : null}
      <Button
        component={Link}
        to={`${to}?leave=rejected`}
        size="xs"
        variant="light"
        color="red"
        aria-label={`Decline ${candidateName}`}
      >
        Decline
      </Button>
    </>
  );
}

function lateness(promisedFor: string | null, daysLate: number): string {
  if (promisedFor === null) return "Without a date";
  return daysLate === 0 ? "Past its date" : `${counted(daysLate, "working day")} late`;
}
