import { useChanges } from "./use-changes.ts";

/** Keeps a page true that may or may not be about an application. */
export function FollowApplication({ applicationId }: { readonly applicationId: string }) {
  useChanges({ applicationId });
  return null;
}
