import { useEffect, useRef } from "react";

/** Counts how long a card has been in sight; a hidden tab does not count. Answers the seconds so far. */
export function useReadingTime(cardId: string | null): () => number {
  const clock = useRef({ sum: 0, since: 0 });
  useEffect(() => {
    clock.current = { sum: 0, since: performance.now() };
    function changed(): void {
      const { sum, since } = clock.current;
      clock.current = document.hidden
        ? { sum: sum + performance.now() - since, since: Number.POSITIVE_INFINITY }
        : { sum, since: performance.now() };
    }
    document.addEventListener("visibilitychange", changed);
    return () => document.removeEventListener("visibilitychange", changed);
  }, [cardId]);
  return () => {
    const { sum, since } = clock.current;
    const open = Number.isFinite(since) ? performance.now() - since : 0;
    return Math.round((sum + open) / 1_000);
  };
}
