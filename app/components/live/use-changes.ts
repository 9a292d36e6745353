import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { onceAtRest } from "./at-rest.ts";

const SETTLE_MS = 150;
/** What has no name of its own, or may have been missed. */
const SOMETHING = "";
const never = () => false;

/**
 * Keeps an open page true: asks the server again whenever the application or opening changes, but for acts that it
 * shows already: it was answered with what became of them.
 */
export function useChanges(
  followed:
    | { readonly applicationId: string }
    /** `places` also brings where colleagues read. */
    | { readonly openingId: string; readonly places?: boolean },
  isShown: (act: string) => boolean = never,
): void {
  const { revalidate } = useRevalidator();
  const query =
    "applicationId" in followed
      ? `application=${encodeURIComponent(followed.applicationId)}`
      : `opening=${encodeURIComponent(followed.openingId)}${followed.places ? "&places=yes" : ""}`;
  useEffect(() => {
    let callOff: () => void = () => undefined;
    let missed = false;
    let heard = new Set<string>();
    const source = new EventSource(`/changes?${query}`);
    const askAgain = (act: string) => {
      heard.add(act);
      callOff();
      callOff = onceAtRest(() => {
        // An answer may come later than the word of what it answers: by now it is here.
        const isNews = [...heard].some((one) => one === SOMETHING || !isShown(one));
        heard = new Set();
        if (!isNews) return;
        // A server that has gone away meanwhile is asked when it is back: the page stays as it is until then.
        if (source.readyState === EventSource.OPEN) revalidate();
        else missed = true;
      }, SETTLE_MS);
    };
    source.addEventListener("change", ({ lastEventId }) => askAgain(lastEventId));
    source.addEventListener("error", () => {
      missed = true;
    });
    source.addEventListener("open", () => {
      if (missed) askAgain(SOMETHING);
      missed = false;
    });
    return () => {
      callOff();
      source.close();
    };
  }, [query, revalidate, isShown]);
}
