/** What a policy answers. `reason` is a sentence for the person; `code` lets an edge choose 404 over 403. */
export type Access =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: DenialCode; readonly reason: string };

export const DENIAL_CODES = ["deactivated", "own_file", "out_of_sight", "not_your_part", "sealed"] as const;
export type DenialCode = (typeof DENIAL_CODES)[number];

export const ALLOWED: Access = { allowed: true };

/** Nobody who was deactivated does anything. */
export const DEACTIVATED = denied(
  "deactivated",
  "Your account was deactivated. Ask an admin if that is a mistake.",
);

/** A person who is also the candidate never sees their own file, whatever their role. */
export const OWN_FILE = denied("own_file", "This is your own application, so it is closed to you here.");

/** The actor may not know that the thing exists: an edge answers 404. */
export const OUT_OF_SIGHT = denied(
  "out_of_sight",
  "You are not on this application, so its pages are closed to you.",
);

/** The actor sees the thing but this is somebody else's to do; the sentence says whose. */
export function notYours(whose: string): Access {
  return denied("not_your_part", whose);
}

/** A verdict that is not open yet. */
export function sealedUntilReveal(what: string): Access {
  return denied("sealed", `${what} is sealed until the scorecards are revealed in the debrief.`);
}

/** Allowed when the condition holds, otherwise the given refusal. */
export function allowIf(condition: boolean, otherwise: Access): Access {
  return condition ? ALLOWED : otherwise;
}

function denied(code: DenialCode, reason: string): Access {
  return { allowed: false, code, reason };
}
