import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const SETTLE_MS = 150;

/** Keeps an open page true: asks the server again whenever the application or opening changes. */
export function useChanges(
  followed: { readonly applicationId: string } | { readonly openingId: string },
): void {
  const { revalidate } = useRevalidator();
  const query =
    "applicationId" in followed
      ? `application=${encodeURIComponent(followed.applicationId)}`
      : `opening=${encodeURIComponent(followed.openingId)}`;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const source = new EventSource(`/changes?${query}`);
    source.addEventListener("change", () => {
      clearTimeout(timer);
      timer = setTimeout(revalidate, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [query, revalidate]);
}
