import { useFetchers, useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

const SETTLE_MS = 150;

/**
 * Keeps an open page true: asks the server again whenever the application or opening changes. It waits while
 * something is on its way, because asking meanwhile would restart a navigation and drop a fetcher's redirect.
 */
export function useChanges(
  followed: { readonly applicationId: string } | { readonly openingId: string },
): void {
  const { revalidate } = useRevalidator();
  const navigates = useNavigation().state !== "idle";
  const submits = useFetchers().some((fetcher) => fetcher.state !== "idle");
  const busy = navigates || submits;
  const changed = useRef<ReturnType<typeof setTimeout> | "waits" | null>(null);
  const isBusy = useRef(busy);
  const query =
    "applicationId" in followed
      ? `application=${encodeURIComponent(followed.applicationId)}`
      : `opening=${encodeURIComponent(followed.openingId)}`;
  useEffect(() => {
    isBusy.current = busy;
    if (busy || changed.current !== "waits") return;
    changed.current = null;
    revalidate();
  }, [busy, revalidate]);
  useEffect(() => {
    const stopWaiting = () => {
      if (typeof changed.current === "object" && changed.current) clearTimeout(changed.current);
    };
    const source = new EventSource(`/changes?${query}`);
    source.addEventListener("change", () => {
      stopWaiting();
      changed.current = setTimeout(() => {
        changed.current = isBusy.current ? "waits" : null;
        if (!isBusy.current) revalidate();
      }, SETTLE_MS);
    });
    return () => {
      stopWaiting();
      source.close();
    };
  }, [query, revalidate]);
}
