import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

const CONFLICT = 409;

/**
 * A route's `shouldRevalidate`: an action refused because somebody else was faster loads the page anew, so that it
 * shows what they did beside the message that tells of it.
 */
export function revalidateConflict({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  return actionStatus === CONFLICT || defaultShouldRevalidate;
}
