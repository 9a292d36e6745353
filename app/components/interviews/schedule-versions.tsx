import { Text, Title } from "@mantine/core";
import { CANCEL_REASON_NAMES } from "#app/hiring/scheduling/cancel-reasons.ts";
import type { ScheduleChange } from "#app/hiring/scheduling/schedule-versions.ts";
import { formatTime, Time } from "#app/ui/time.tsx";
import classes from "./booked-day.module.css";

export type ScheduleVersionsProps = {
  readonly versions: readonly {
    readonly number: number;
    readonly at: Date;
    readonly by: string;
    /** With names instead of ids. */
    readonly changes: readonly ScheduleChange[];
    readonly rows: readonly {
      readonly interviewId: string;
      readonly interviewName: string;
      readonly startsAt: string;
      readonly minutes: number | null;
      readonly interviewer: string;
      readonly place: string;
    }[];
  }[];
  readonly zone: string;
};

/** Every version of a schedule, the last first: what changed, who did it and when, and how it stood then. */
export function ScheduleVersions({ versions, zone }: ScheduleVersionsProps) {
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <Title order={2} size="h4" id="versions" mt="xl" mb="xs">
        Versions of this schedule
      </Title>
      <ol className={classes["interviews"]} reversed>
        {versions.map(({ number, at, by, changes, rows }) => (
          <li key={number} className={classes["interview"]}>
            <Text size="sm" fw={600}>
              Version {number}, <Time at={at} withZone />, {by}
            </Text>
            <ul>
              {changes.map((change) => (
                <li key={`${change.interviewId} ${change.kind}`}>
                  <Text size="sm">{changeWords(change, zone)}</Text>
                </li>
              ))}
            </ul>
            <details className={classes["act"]}>
              <summary aria-label={`The schedule as version ${number} had it`}>
                <Text component="span" size="sm">
                  The schedule as it stood
                </Text>
              </summary>
              {rows.length === 0 ? (
                <Text size="sm">Nothing was booked.</Text>
              ) : (
                <ul>
                  {rows.map((row) => (
                    <li key={row.interviewId}>
                      <Text size="sm">
                        {formatTime(row.startsAt, "moment", zone)}
                        {row.minutes === null ? "" : ` for ${row.minutes} minutes`}: {row.interviewName},{" "}
                        {row.interviewer}
                        {row.place === "" ? "" : `, ${row.place}`}
                      </Text>
                    </li>
                  ))}
                </ul>
              )}
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function changeWords({ kind, interviewName, was, is }: ScheduleChange, zone: string): string {
  const moment = (instant: string) => formatTime(instant, "moment", zone);
  switch (kind) {
    case "booked":
      return `${interviewName} booked${is === "" ? "" : ` for ${moment(is)}`}`;
    case "time":
      return `${interviewName} moved from ${moment(was)} to ${moment(is)}`;
    case "length":
      return `${interviewName} takes ${is} minutes instead of ${was}`;
    case "interviewer":
      return `${interviewName}: ${is} instead of ${was}`;
    case "shadows":
      return is === "" ? `${interviewName}: nobody shadows any more` : `${interviewName}: ${is} shadows`;
    case "where":
      return `${interviewName}: ${is === "" ? "no place yet" : is} instead of ${was === "" ? "no place" : was}`;
    case "cancelled":
      return `${interviewName} cancelled. ${is === "" ? reasonName(was) : is}`.trim();
    case "missed":
      return `Nobody came to ${interviewName}`;
  }
}

function reasonName(code: string): string {
  return code in CANCEL_REASON_NAMES ? CANCEL_REASON_NAMES[code as keyof typeof CANCEL_REASON_NAMES] : "";
}
