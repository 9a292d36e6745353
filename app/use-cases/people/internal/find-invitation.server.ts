import { invitationState, type InvitationState } from "#app/hiring/people/invitation-state.ts";
import type { Role } from "#app/hiring/people/roles.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { hashToken } from "#app/platform/auth/tokens.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

export type FoundInvitation = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: string;
  readonly state: InvitationState;
};

/** The invitation that a link's token belongs to; refuses an unknown token as not found. */
export async function findInvitation(db: Tx, token: string, now: Date): Promise<FoundInvitation> {
  const row = await db.invitation.findFirst({
    where: { tokenHash: hashToken(token) },
    include: { invitedBy: { select: { name: true } } },
  });
  if (!row) throw notFound("This invitation");
  const { id, name, email, role, invitedBy } = row;
  return { id, name, email, role, invitedBy: invitedBy.name, state: invitationState(row, now) };
}
