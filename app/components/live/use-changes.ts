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
    const source = new EventSource(`/changes?${query}`);
    source.addEventListener("change", () => {
      callOff();
      callOff = onceAtRest(revalidate, SETTLE_MS);
    });
    return () => {
      callOff();
      source.close();
    };
  }, [query, revalidate]);
}
