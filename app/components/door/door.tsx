import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./door.module.css";

export type DoorProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** What this page is for, in a sentence. */
  readonly description?: ReactNode;
  readonly footer?: ReactNode;
};

/** The frame of every page before signing in: what Baton is on one side, one thing to do on the other. */
export function Door({ title, description, children, footer }: DoorProps) {
  return (
    <div className={classes["door"]}>
      <aside className={classes["story"]}>
        <Brand />
        <div className={classes["pitch"]}>
          <p className={classes["claim"]}>Every interviewer starts where the last one stopped.</p>
          <p className={classes["lead"]}>
            Notes travel while they are written. Verdicts wait until everybody has given their own.
          </p>
          <HandoffSketch />
        </div>
      </aside>
      <main className={classes["main"]}>
        <div className={classes["panel"]}>
          <div className={classes["smallBrand"]}>
            <Brand />
          </div>
          <Title order={1} className={classes["title"]}>
            {title}
          </Title>
          {description ? (
            <Text component="div" c="dimmed" mt={6}>
              {description}
            </Text>
          ) : null}
          <div className={classes["body"]}>{children}</div>
          {footer ? <div className={classes["footer"]}>{footer}</div> : null}
        </div>
      </main>
    </div>
  );
}

function Brand() {
  return (
    <div className={classes["brand"]}>
      <img src="/favicon.svg" alt="" width={30} height={30} />
      <span>Baton</span>
    </div>
  );
}

const RELAY = [
  { who: "Phone screen", state: "held" },
  { who: "SQL", state: "held" },
  { who: "Modelling", state: "now" },
  { who: "Case", state: "next" },
  { who: "Team", state: "next" },
] as const;

/** A picture of the handoff brief. It shows no real person, so screen readers pass it over. */
function HandoffSketch() {
  return (
    <div className={classes["sketch"]} aria-hidden>
      <ol className={classes["relay"]}>
        {RELAY.map((leg) => (
          <li key={leg.who} data-state={leg.state}>
            <span className={classes["dot"]} />
            {leg.who}
          </li>
        ))}
      </ol>
      <dl className={classes["brief"]}>
        <div>
          <dt>Covered</dt>
          <dd>Window functions, query plans, two joins gone wrong</dd>
        </div>
        <div>
          <dt>Still open</dt>
          <dd>Slowly changing dimensions, tests on models</dd>
        </div>
        <div>
          <dt>Pull this thread</dt>
          <dd>“We rebuilt the orders model in a week.” What broke?</dd>
        </div>
      </dl>
    </div>
  );
}
