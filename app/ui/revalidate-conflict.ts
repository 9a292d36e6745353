import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

const CONFLICT = 409;

/**
 * Whether a form was refused: nothing has changed then, so nothing is read anew. To a route that answers for itself
 * the router does not say so: its default is always yes.
 */
export function wasRefused({ actionStatus }: Pick<ShouldRevalidateFunctionArgs, "actionStatus">): boolean {
  return actionStatus !== undefined && actionStatus >= 400;
}

/**
 * A route's `shouldRevalidate`: an action refused because somebody else was faster loads the page anew, so that it
 * shows what they did beside the message that tells of it.
 */
export function revalidateConflict(asked: ShouldRevalidateFunctionArgs): boolean {
  return asked.actionStatus === CONFLICT || (asked.defaultShouldRevalidate && !wasRefused(asked));
}
