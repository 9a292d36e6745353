import type { Role } from "../people/roles.ts";

/** Somebody signed in. `active` is false once they are deactivated; policies then refuse everything. */
export type Actor = {
  readonly kind: "person";
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly active: boolean;
};

/** Whether the actor holds one of these roles. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.includes(actor.role);
}
