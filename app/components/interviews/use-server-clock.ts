import { useEffect, useState } from "react";
import { serverTimeOf } from "./ticked.ts";

/**
 * The server's time, ticking each second. `serverNow` is the moment at which the page's data was made; the
 * device's clock is only used for what has passed since.
 */
export function useServerClock(serverNow: Date): Date {
  const base = serverNow.getTime();
  const [ticked, setTicked] = useState({ base, passed: 0 });
  useEffect(() => {
    const from = performance.now();
    const timer = setInterval(() => setTicked({ base, passed: performance.now() - from }), 1000);
    return () => clearInterval(timer);
  }, [base]);
  return serverTimeOf(base, ticked);
}
