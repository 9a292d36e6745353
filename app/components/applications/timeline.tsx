import { Text } from "@mantine/core";
import { Time } from "#app/ui/time.tsx";
import classes from "./timeline.module.css";

export type TimelineEntry = {
  readonly id: string;
  readonly at: Date;
  readonly who: string;
  readonly what: string;
};

/** What happened to an application, newest first. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  if (entries.length === 0) return <Text c="dimmed">Nothing has happened yet.</Text>;
  return (
    <ol className={classes["list"]} aria-label="Timeline">
      {entries.map((entry) => (
        <li key={entry.id} className={classes["entry"]}>
          <div className={classes["what"]}>{entry.what}</div>
          <div className={classes["who"]}>
            {entry.who} · <Time at={entry.at} />
          </div>
        </li>
      ))}
    </ol>
  );
}
