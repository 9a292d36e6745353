import { ALLOWED, allowIf, DEACTIVATED, notYours, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";

export const CALIBRATION_ACTIONS = ["view_everybody", "view_severity", "view_drift"] as const;
export type CalibrationAction = (typeof CALIBRATION_ACTIONS)[number];

/** Whose severity; null where no person is concerned. */
export type CalibrationSubject = { readonly personId: string | null };

export const NO_PERSON: CalibrationSubject = { personId: null };

/**
 * What decided loops taught. How severely somebody rates is for that person and for admins, who own calibration, and for
 * nobody else, their own hiring managers included: it is an aid, no league table. What the difficulty of a question has
 * drifted to holds nothing of a candidate or a person, and is for those who keep the bank: hiring managers and admins.
 */
export function canOnCalibration(
  actor: Actor,
  action: CalibrationAction,
  { personId }: CalibrationSubject,
): Access {
  if (!actor.active) return DEACTIVATED;
  switch (action) {
    case "view_everybody":
      return allowIf(hasRole(actor, "admin"), notYours("How people rate is for admins to see together."));
    case "view_severity":
      if (personId === actor.id) return ALLOWED;
      return allowIf(
        hasRole(actor, "admin"),
        notYours("How severely somebody rates is for that person and for admins."),
      );
    case "view_drift":
      return allowIf(
        hasRole(actor, "hiring_manager", "admin"),
        notYours("How questions drift is for hiring managers and admins."),
      );
  }
}

/** Loops are learnt from by Baton itself, after a decision. */
export function canLearn(actor: { readonly kind: string }): Access {
  return allowIf(actor.kind === "system", notYours("Baton learns from decided loops by itself."));
}
