import { Text } from "@mantine/core";
import { PULSE_BATCH, PULSE_RATINGS } from "#app/hiring/interviews/pulse.ts";
import type { Pulse } from "#app/hiring/interviews/pulse.ts";
import classes from "./pulse-summary.module.css";

/** What candidates answered, as far as it may be read: sums and words, never an answer of one person. */
export function PulseSummary({
  pulse,
  labels,
}: {
  readonly pulse: Pulse | null;
  /** What each answer says, from 5 down to 1. */
  readonly labels: readonly string[];
}) {
  if (pulse === null) {
    return (
      <Text c="dimmed">
        Not enough answers yet. They are read from {PULSE_BATCH} candidates on, and {PULSE_BATCH} at a time,
        so that nobody can tell who said what.
      </Text>
    );
  }
  return (
    <>
      <Text>
        <strong>{pulse.average.toFixed(1)} of 5</strong>, from {pulse.answers} answers
      </Text>
      <dl className={classes["spread"]}>
        {PULSE_RATINGS.map((rating, place) => {
          const count = pulse.spread[place] ?? 0;
          return (
            <div key={rating} className={classes["line"]}>
              <dt>{labels[place]}</dt>
              <dd>
                <span
                  className={classes["bar"]}
                  style={{ width: `${(count / pulse.answers) * 100}%` }}
                  aria-hidden
                />
                <span>{count}</span>
              </dd>
            </div>
          );
        })}
      </dl>
      {pulse.words.length > 0 ? (
        <>
          <Text fw={600} mt="sm">
            In their words
          </Text>
          <ul className={classes["words"]}>
            {pulse.words.map((words, place) => (
              <li key={place}>{words}</li>
            ))}
          </ul>
        </>
      ) : null}
      <Text size="sm" c="dimmed" mt="xs">
        Answers appear {PULSE_BATCH} candidates at a time, without names or days.
      </Text>
    </>
  );
}
