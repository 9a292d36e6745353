import { expect, it } from "vitest";
import { ROLES } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { canReadMailLinks } from "./mail-links.policy.ts";

const actor = (role: Actor["role"], active = true): Actor => ({
  kind: "person",
  id: "p1",
  email: "p1@northlight.example",
  role,
  active,
});

it("nobody reads another's sign-in link", () => {
  for (const role of ROLES) expect(canReadMailLinks(actor(role), "sign-in-link").allowed).toBe(false);
});

it("an invitation's link is for admins", () => {
  const readers = ROLES.filter((role) => canReadMailLinks(actor(role), "invitation").allowed);
  expect(readers).toEqual(["admin"]);
});

it("mails without a key to an account are left to the mail policy", () => {
  expect(canReadMailLinks(actor("recruiter"), "rejection").allowed).toBe(true);
  expect(canReadMailLinks(actor("recruiter", false), "rejection").allowed).toBe(false);
});
