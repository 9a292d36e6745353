import { useEffect, useState } from "react";

/**
 * The server's time, ticking each second. `serverNow` is the moment at which the page's data was made; the
 * device's clock is only used for what has passed since.
 */
export function useServerClock(serverNow: Date): Date {
  const base = serverNow.getTime();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const from = performance.now();
    setPassed(0);
    const timer = setInterval(() => setPassed(performance.now() - from), 1000);
    return () => clearInterval(timer);
  }, [base]);
  return new Date(base + passed);
}
