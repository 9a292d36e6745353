import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";

const NAME = "baton-inbox";

/** How many things are open in the reader's inbox: as the server said with the page, and as it changes since. */
export function useInboxCount(atFirst: number): number {
  const { load, data } = useFetcher<{ open?: number } | null>({ key: NAME });
  const [known, setKnown] = useState(atFirst);
  useEffect(() => followInbox(() => load("/inbox/count")), [load]);
  // Nothing is answered while the server is away: then what was known stays.
  if (data?.open !== undefined && data.open !== known) setKnown(data.open);
  return known;
}

/**
 * Calls `changed` whenever the inbox changes. A browser has few connections to one server, so of all its tabs one
 * listens and tells the others; when it is closed, another takes its place.
 */
function followInbox(changed: () => void): () => void {
  const tabs = new BroadcastChannel(NAME);
  tabs.onmessage = changed;
  const leaving = new AbortController();
  const listen = () =>
    new Promise<void>((done) => {
      // The turn may come in the moment in which the tab is left: nothing would close what it opens then.
      if (leaving.signal.aborted) return done();
      const source = new EventSource("/changes?inbox=yes");
      const tell = () => {
        changed();
        tabs.postMessage("changed");
      };
      // What was told while nobody listened is asked for on every opening.
      source.addEventListener("open", tell);
      source.addEventListener("change", tell);
      leaving.signal.addEventListener("abort", () => {
        source.close();
        done();
      });
    });
  // Browsers know locks on secure addresses only; elsewhere every tab listens.
  if ("locks" in navigator) {
    void navigator.locks.request(NAME, { signal: leaving.signal }, listen).catch(() => undefined);
  } else void listen();
  return () => {
    leaving.abort();
    tabs.close();
  };
}
