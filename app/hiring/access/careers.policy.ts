import { isOpenToCandidates } from "../openings/opening-state.ts";
import type { OpeningState } from "../openings/opening-state.ts";

/** What a visitor finds at an opening's public address. */
export type CareersAccess = "open" | "paused" | "closed" | "hidden";

/** How a page about it answers: one that is closed is gone for search engines, a paused one they look for again. */
export const CAREERS_STATUS: Readonly<Record<Exclude<CareersAccess, "hidden">, number>> = {
  open: 200,
  paused: 404,
  closed: 410,
};

/**
 * Decides what the public sees of an opening: published ones are open to everybody, paused ones say that they take no
 * applications at the moment, closed ones that they are closed, and drafts do not exist for anyone outside.
 */
export function careersAccess(state: OpeningState): CareersAccess {
  if (isOpenToCandidates(state)) return "open";
  if (state === "paused") return "paused";
  return state === "draft" ? "hidden" : "closed";
}
