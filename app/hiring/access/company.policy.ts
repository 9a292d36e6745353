import { ALLOWED, allowIf, DEACTIVATED, notYours, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";

export const COMPANY_ACTIONS = [
  "use",
  "view_reports",
  "view_places",
  "edit_places",
  "view_settings",
  "edit_settings",
  "view_health",
] as const;
export type CompanyAction = (typeof COMPANY_ACTIONS)[number];

/**
 * The installation itself: used by everybody who is active; reports, and what is known of employers and
 * schools, for those who run hiring; settings and health for admins.
 */
export function canOnCompany(actor: Actor, action: CompanyAction): Access {
  if (!actor.active) return DEACTIVATED;
  switch (action) {
    case "use":
      return ALLOWED;
    case "view_reports":
      return allowIf(
        hasRole(actor, "admin", "recruiter", "hiring_manager"),
        notYours("Reports are for recruiters, hiring managers and admins."),
      );
    case "view_places":
    case "edit_places":
      return allowIf(
        hasRole(actor, "admin", "recruiter", "hiring_manager"),
        notYours("What we know of employers and schools is for recruiters, hiring managers and admins."),
      );
    case "view_settings":
    case "edit_settings":
    case "view_health":
      return allowIf(hasRole(actor, "admin"), notYours("Settings and health are for admins."));
  }
}
