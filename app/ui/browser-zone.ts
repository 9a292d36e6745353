import { useSyncExternalStore } from "react";

/** The zone of the reader's browser; `unknown` on the server and where scripts are off. */
export function useBrowserZone(unknown: string): string {
  return useSyncExternalStore(
    nothingToHear,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone || unknown,
    () => unknown,
  );
}

function nothingToHear(): () => void {
  return () => undefined;
}
