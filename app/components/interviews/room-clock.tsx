import { Badge } from "@mantine/core";
import { useEffect, useState } from "react";

const TICK_MS = 1000;
const NOTICES = [10, 2];

export type RoomClockProps = {
  readonly startedAt: Date;
  readonly minutes: number;
  /** The server's clock when the page was made; the device's own clock may be wrong. */
  readonly serverNow: Date;
};

/** Minutes left by the server's clock; negative once the time is over. */
export function minutesLeft(startedAt: Date, minutes: number, now: number): number {
  return Math.ceil((new Date(startedAt).getTime() + minutes * 60_000 - now) / 60_000);
}

/** The interview's clock, in words and colour; read out at ten and two minutes only. */
export function RoomClock({ startedAt, minutes, serverNow }: RoomClockProps) {
  const base = new Date(serverNow).getTime();
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const since = performance.now();
    const timer = setInterval(() => setElapsed(performance.now() - since), TICK_MS);
    return () => clearInterval(timer);
  }, [base]);
  const left = minutesLeft(startedAt, minutes, base + elapsed);
  const color = left <= 2 ? "red" : left <= 10 ? "yellow" : "gray";
  return (
    <>
      <Badge size="lg" color={color}>
        {left > 0 ? `${left} min left` : `${-left} min over`}
      </Badge>
      <span role="status" className="visually-hidden">
        {NOTICES.includes(left) ? `${left} minutes left` : ""}
      </span>
    </>
  );
}
