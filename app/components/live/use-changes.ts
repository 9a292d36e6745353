import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { onceAtRest } from "./at-rest.ts";

const SETTLE_MS = 150;

/** Keeps an open page true: asks the server again whenever the application or opening changes. */
export function useChanges(
  followed:
    | { readonly applicationId: string }
    /** `places` also brings where colleagues read. */
    | { readonly openingId: string; readonly places?: boolean },
): void {
  const { revalidate } = useRevalidator();
  const query =
    "applicationId" in followed
      ? `application=${encodeURIComponent(followed.applicationId)}`
      : `opening=${encodeURIComponent(followed.openingId)}${followed.places ? "&places=yes" : ""}`;
  useEffect(() => {
    let callOff: () => void = () => undefined;
    let missed = false;
    const source = new EventSource(`/changes?${query}`);
    const askAgain = () => {
      callOff();
      callOff = onceAtRest(() => {
        // A server that has gone away meanwhile is asked when it is back: the page stays as it is until then.
        if (source.readyState === EventSource.OPEN) revalidate();
        else missed = true;
      }, SETTLE_MS);
    };
    source.addEventListener("change", askAgain);
    source.addEventListener("error", () => {
      missed = true;
    });
    source.addEventListener("open", () => {
      if (missed) askAgain();
      missed = false;
    });
    return () => {
      callOff();
      source.close();
    };
  }, [query, revalidate]);
}
