import { useInterval } from "@mantine/hooks";
import { useState } from "react";
import { Time } from "#app/ui/time.tsx";

const COUNTED_SECONDS = 3600;

export type LeavesInProps = {
  readonly sendAfter: Date;
  /** The server's time when the page was made; mount anew (by `key`) when it changes. */
  readonly now: Date;
};

/** How long a waiting mail can still be taken back, counted down. */
export function LeavesIn({ sendAfter, now }: LeavesInProps) {
  const [passed, setPassed] = useState(0);
  useInterval(() => setPassed((seconds) => seconds + 1), 1000, { autoInvoke: true });
  const left = Math.ceil((sendAfter.getTime() - now.getTime()) / 1000) - passed;
  if (left > COUNTED_SECONDS) {
    return (
      <>
        leaves <Time at={sendAfter} />
      </>
    );
  }
  if (left <= 0) return <>about to leave</>;
  const minutes = Math.floor(left / 60);
  return <span role="timer">leaves in {minutes > 0 ? `${minutes} min ${left % 60} s` : `${left} s`}</span>;
}
