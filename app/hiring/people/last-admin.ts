import { ok, refused, type Outcome } from "../result.ts";

/**
 * Whether somebody may stop being an admin: an installation without an active admin could never get one again.
 * `activeAdminIds` are read under a lock, so that two admins cannot remove each other at once.
 */
export function decideAdminLeaves({
  activeAdminIds,
  personId,
}: {
  readonly activeAdminIds: readonly string[];
  readonly personId: string;
}): Outcome<object, "last_admin"> {
  if (activeAdminIds.some((id) => id !== personId)) return ok({});
  if (!activeAdminIds.includes(personId)) return ok({});
  return refused("last_admin", "This is the last admin. Make somebody else an admin first.");
}
