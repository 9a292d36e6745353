import { useEffect } from "react";
import { sendToQueue } from "./send-decision.ts";

const SETTLE_MS = 250;
const AGAIN_MS = 60_000;

/**
 * Tells the server, and by it the colleagues, at which resume this person is; again while they stay, and as soon as a
 * server that was away can be reached.
 */
export function usePlace(openingId: string, applicationId: string | null, away: boolean): void {
  useEffect(() => {
    if (applicationId === null || away) return;
    function tell(): void {
      if (document.hidden || applicationId === null) return;
      // Nobody waits for this; what does not get there is told the next time.
      void sendToQueue(openingId, { intent: "place", applicationId }).catch(() => undefined);
    }
    const soon = setTimeout(tell, SETTLE_MS);
    const again = setInterval(tell, AGAIN_MS);
    return () => {
      clearTimeout(soon);
      clearInterval(again);
    };
  }, [openingId, applicationId, away]);
}
