export const INVITATION_HOURS = 72;
const HOUR_MS = 3_600_000;

export type InvitationState = "waiting" | "accepted" | "revoked" | "expired";

/** Where an invitation stands; an answer given comes before the clock. */
export function invitationState(
  invitation: {
    readonly acceptedAt: Date | null;
    readonly revokedAt: Date | null;
    readonly expiresAt: Date;
  },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt.getTime() <= now.getTime() ? "expired" : "waiting";
}

/** When an invitation sent now stops working. */
export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + INVITATION_HOURS * HOUR_MS);
}
