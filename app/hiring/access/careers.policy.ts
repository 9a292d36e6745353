import { isOpenToCandidates } from "../openings/opening-state.ts";
import type { OpeningState } from "../openings/opening-state.ts";

/** What a visitor finds at an opening's public address. */
export type CareersAccess = "open" | "closed" | "hidden";

/**
 * Decides what the public sees of an opening: published ones are open to everybody, paused and closed ones say
 * that they are closed, drafts do not exist for anyone outside.
 */
export function careersAccess(state: OpeningState): CareersAccess {
  if (isOpenToCandidates(state)) return "open";
  return state === "draft" ? "hidden" : "closed";
}
