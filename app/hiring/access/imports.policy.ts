import { allowIf, DEACTIVATED, notYours, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";

export const IMPORT_ACTIONS = ["view", "create", "change", "run", "revert"] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/**
 * Imports are for recruiters and admins, who see every candidate anyway: looking at one is looking at people. They are
 * asked again for every chunk of a running import, so that it stops when the person who started it may no longer do it.
 */
export function canOnImport(actor: Actor, action: ImportAction): Access {
  if (!actor.active) return DEACTIVATED;
  const whose: Readonly<Record<ImportAction, string>> = {
    view: "Imports are for recruiters and admins.",
    create: "Recruiters and admins import people.",
    change: "Recruiters and admins import people.",
    run: "Recruiters and admins import people.",
    revert: "Recruiters and admins take imports out again.",
  };
  return allowIf(hasRole(actor, "admin", "recruiter"), notYours(whose[action]));
}

/** Who reads the history that an import brought: whoever runs the process; what was secret there, recruiters and admins. */
export function maySeeFact(
  reader: { readonly runsProcess: boolean; readonly role: Actor["role"] },
  fact: { readonly restricted: boolean },
): boolean {
  if (!fact.restricted) return reader.runsProcess;
  return reader.role === "admin" || reader.role === "recruiter";
}

/** Exporting everything takes the whole installation out of the house: for admins alone. */
export function canExportEverything(actor: Actor): Access {
  if (!actor.active) return DEACTIVATED;
  return allowIf(hasRole(actor, "admin"), notYours("Everything at once is exported by admins."));
}

/** The steps of a running import or export are its job's alone. */
export function canWorkOnImports(by: { readonly kind: "person" | "candidate" | "system" }): Access {
  return allowIf(by.kind === "system", notYours("Imports and exports go on by themselves."));
}
