import { Button } from "@mantine/core";
import type { Moment, MomentKind } from "#app/hiring/questions/moments.ts";
import type { BankRung } from "#app/hiring/questions/rungs.ts";
import { IconArrowDown, IconArrowUp } from "#app/ui/icons.ts";
import classes from "./moment.module.css";

const SEEN: Readonly<Record<MomentKind, string>> = {
  closing: "Last minutes",
  stuck: "Stuck",
  confident_and_wrong: "Confident and wrong",
  contradiction: "Contradiction",
  needs_warm_up: "Needs a warm-up",
  terse: "Terse",
  rambling: "Rambling",
  weak: "Weak signs",
  strong: "Strong signs",
};

export type MomentListProps = {
  readonly moments: readonly Moment[];
  /** Puts the same story on another rung; left out where that is not to be offered. */
  readonly onRung?: ((rung: BankRung) => void) | undefined;
};

/**
 * What to do now, to be read in a glance while somebody talks: what was seen, what to do in large letters, the words
 * to say, and small what keeps it fair. The most pressing stands open; a second one is a line to unfold.
 */
export function MomentList({ moments, onRung }: MomentListProps) {
  if (moments.length === 0) return null;
  return (
    <div className={classes["moments"]} role="status" aria-label="What to do now">
      {moments.map((moment, place) => (
        <details key={moment.kind} className={classes["moment"]} open={place === 0} data-kind={moment.kind}>
          <summary>
            <span className={classes["seen"]}>{SEEN[moment.kind]}</span>
            <strong className={classes["headline"]}>{moment.headline}</strong>
          </summary>
          <div className={classes["body"]}>
            <p className={classes["say"]}>{moment.say}</p>
            <p className={classes["guard"]}>{moment.guard}</p>
            {moment.rung && onRung ? (
              <RungButton rung={moment.rung} up={moment.kind === "strong"} onRung={onRung} />
            ) : null}
          </div>
        </details>
      ))}
    </div>
  );
}

const ASK_RUNG: Readonly<Record<BankRung, string>> = {
  easier: "Ask the easier rung",
  as_written: "Ask it as it is written",
  harder: "Ask the harder rung",
};

function RungButton(props: {
  readonly rung: BankRung;
  readonly up: boolean;
  readonly onRung: (rung: BankRung) => void;
}) {
  const { rung, up, onRung } = props;
  return (
    <Button
      size="xs"
      variant="light"
      className={classes["rung"]}
      leftSection={up ? <IconArrowUp size={15} aria-hidden /> : <IconArrowDown size={15} aria-hidden />}
      onClick={() => onRung(rung)}
    >
      {ASK_RUNG[rung]}
    </Button>
  );
}
