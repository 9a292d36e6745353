import { forbidden, notFound } from "../refusal.ts";
import type { Access } from "./access.ts";

/**
 * Goes on when access is allowed. What a person may not know of is "not found"; what is somebody else's to do
 * is forbidden, with the policy's sentence. `what` names the thing, as in "This application".
 */
export function requireAllowed(access: Access, what: string): void {
  if (access.allowed) return;
  if (access.code === "out_of_sight" || access.code === "own_file") throw notFound(what);
  throw forbidden(access.reason);
}
