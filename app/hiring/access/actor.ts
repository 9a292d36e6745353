import type { Role } from "../people/roles.ts";

/** Somebody signed in. `active` is false once they are deactivated; policies then refuse everything. */
export type Actor = {
  readonly kind: "person";
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly active: boolean;
};
