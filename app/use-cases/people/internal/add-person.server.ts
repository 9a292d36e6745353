import type { Role } from "#app/hiring/people/roles.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

export type NewPerson = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly timeZone: string;
  readonly passwordHash: string;
};

/** Adds a person who can sign in with a password; the address counts as proven. */
export async function addPerson(tx: Tx, input: NewPerson): Promise<{ readonly id: string }> {
  const { passwordHash, ...person } = input;
  const { id } = await tx.person.create({ data: { ...person, emailVerified: true }, select: { id: true } });
  await tx.account.create({
    data: { accountId: id, providerId: "credential", userId: id, password: passwordHash },
  });
  return { id };
}
