import { allowIf, DEACTIVATED, notYours, OUT_OF_SIGHT, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";

export const VIEW_ACTIONS = ["open", "save", "share", "remove"] as const;
export type ViewAction = (typeof VIEW_ACTIONS)[number];

/** A saved search: whose it is, and whether others see it. */
export type ViewSubject = { readonly ownerId: string; readonly shared: boolean };

/**
 * Saved searches: everybody saves their own; those who lead hiring share theirs. A shared one is opened by everybody and
 * shows each what they may see. Removed by its owner, a shared one by admins, too.
 */
export function canOnView(actor: Actor, action: ViewAction, view: ViewSubject): Access {
  if (!actor.active) return DEACTIVATED;
  const owns = view.ownerId === actor.id;
  if (!owns && !view.shared) return OUT_OF_SIGHT;
  switch (action) {
    case "open":
      return { allowed: true };
    case "save":
      return allowIf(owns, notYours("Searches are saved by their owners."));
    case "share":
      return allowIf(
        owns && hasRole(actor, "admin", "recruiter", "hiring_manager"),
        notYours("Recruiters, hiring managers and admins share searches."),
      );
    case "remove":
      return allowIf(
        owns || hasRole(actor, "admin"),
        notYours("A shared search is removed by its owner or an admin."),
      );
  }
}

/** What is searched is put together by its own job alone. */
export function canRefreshSearch(by: { readonly kind: "person" | "candidate" | "system" }): Access {
  return allowIf(by.kind === "system", notYours("What is searched follows the notes by itself."));
}
