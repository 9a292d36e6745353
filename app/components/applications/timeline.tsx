import { Button, Text } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { counted } from "#app/hiring/counted.ts";
import { Time } from "#app/ui/time.tsx";
import classes from "./timeline.module.css";

export type TimelineEntry = {
  readonly id: string;
  readonly at: Date;
  readonly who: string;
  readonly what: string;
  /** A mail that came back, and where it can be sent now. */
  readonly anew?: { readonly mailId: string; readonly to: string } | null;
};

const AT_FIRST = 12;

/** What happened to an application, newest first; older entries unfold. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  if (entries.length === 0) return <Text c="dimmed">Nothing has happened yet.</Text>;
  const older = entries.slice(AT_FIRST);
  return (
    <>
      <Entries entries={entries.slice(0, AT_FIRST)} label="Timeline" />
      {older.length > 0 ? (
        <details>
          <summary className={classes["more"]}>
            {counted(older.length, "earlier entry", "earlier entries")}
          </summary>
          <Entries entries={older} label="Earlier entries" />
        </details>
      ) : null}
    </>
  );
}

/** Sends a mail that came back to the address by which its candidate is reached now. */
function SendAnew({ mailId, to }: { readonly mailId: string; readonly to: string }) {
  const navigation = useNavigation();
  const action = `/mail/${mailId}`;
  const busy = navigation.state !== "idle" && navigation.formAction === action;
  return (
    <Form method="post" action={action} className={classes["anew"]}>
      <Button type="submit" name="intent" value="send_anew" size="xs" variant="default" loading={busy}>
        <span className={classes["address"]}>Send it to {to}</span>
      </Button>
    </Form>
  );
}

function Entries({ entries, label }: { readonly entries: readonly TimelineEntry[]; readonly label: string }) {
  return (
    <ol className={classes["list"]} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes["entry"]}>
          <div className={classes["what"]}>{entry.what}</div>
          <div className={classes["who"]}>
            {entry.who} · <Time at={entry.at} />
          </div>
          {entry.anew ? <SendAnew {...entry.anew} /> : null}
        </li>
      ))}
    </ol>
  );
}
