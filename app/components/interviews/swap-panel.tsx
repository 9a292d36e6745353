import { Anchor, Button, Group, Text, Title } from "@mantine/core";
import { Form, Link, useNavigation } from "@remix-run/react";
import { counted } from "#app/hiring/counted.ts";
import classes from "./booked-day.module.css";

type Choice = {
  readonly id: string;
  readonly name: string;
  readonly thatDay: number;
  readonly thatWeek: number;
  readonly recent: number;
  readonly bends: readonly string[];
  readonly cannot: readonly string[];
};

export type SwapPanelChoices = {
  readonly interviewId: string;
  readonly may: readonly (Choice & { readonly accepts: readonly string[] })[];
  readonly cannot: readonly Choice[];
};

export type SwapPanelProps = {
  readonly name: string;
  readonly swap: SwapPanelChoices;
  readonly seen: string;
};

/** Who could take an interview over, the best first, with their load; and who could not, and why. */
export function SwapPanel({ name, swap, seen }: SwapPanelProps) {
  const busy = useNavigation().state !== "idle";
  return (
    <section className={classes["swap"]} aria-labelledby={`swap-${swap.interviewId}`}>
      <Group justify="space-between">
        <Title order={3} size="h5" id={`swap-${swap.interviewId}`}>
          Who takes {name}?
        </Title>
        <Anchor component={Link} to="?" preventScrollReset size="sm" className={classes["link"]}>
          Leave it as it is
        </Anchor>
      </Group>
      {swap.may.length === 0 ? (
        <Text size="sm" my="xs">
          Nobody else may interview this and is there at that time. Below is what is missing; moving the
          interview may help.
        </Text>
      ) : null}
      <ul className={classes["choices"]} aria-label={`Who could take ${name}`}>
        {swap.may.map((one) => (
          <li key={one.id}>
            <Form method="post" preventScrollReset className={classes["choice"]}>
              <input type="hidden" name="intent" value="swap" />
              <input type="hidden" name="seen" value={seen} />
              <input type="hidden" name="interviewId" value={swap.interviewId} />
              <input type="hidden" name="personId" value={one.id} />
              {one.accepts.map((words) => (
                <input key={words} type="hidden" name="accepts" value={words} />
              ))}
              <div>
                <Text fw={600} size="sm">
                  {one.name}
                </Text>
                <Text size="sm" c="dimmed">
                  {loadWords(one)}
                </Text>
                {one.bends.map((words) => (
                  <Text key={words} size="sm">
                    But {one.name} {words}.
                  </Text>
                ))}
              </div>
              <Button
                type="submit"
                size="xs"
                variant={one.bends.length > 0 ? "default" : "light"}
                disabled={busy}
                aria-label={`Give ${name} to ${one.name}`}
              >
                {one.bends.length > 0 ? "Swap all the same" : "Swap"}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {swap.cannot.length > 0 ? (
        <details className={classes["act"]} open={swap.may.length === 0}>
          <summary>{counted(swap.cannot.length, "person", "people")} who cannot, and why</summary>
          <ul>
            {swap.cannot.map(({ id, name: who, cannot }) => (
              <li key={id}>
                <Text size="sm">
                  <strong>{who}</strong> {cannot.join("; ")}.
                </Text>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function loadWords({ thatDay, thatWeek, recent }: Choice): string {
  const week =
    thatWeek === 0 ? "nothing else that week" : `${counted(thatWeek, "other interview")} that week`;
  const day = thatDay === 0 ? "" : `${thatDay} of them that day`;
  const lately = recent === 0 ? "none in the last four weeks" : `${recent} in the last four weeks`;
  return [week, day, lately].filter((words) => words !== "").join(", ");
}
