import { canAcceptInvitation } from "#app/hiring/access/door.policy.ts";
import { ROLE_NAMES } from "#app/hiring/people/roles.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { findInvitation } from "./internal/find-invitation.server.ts";

/**
 * What the holder of an invitation's link sees: who invites whom to what, or why the link is closed. Refuses an
 * unknown token as not found.
 */
export async function getInvitation(ctx: VisitorCtx, input: { readonly token: string }) {
  const invitation = await findInvitation(ctx.db, input.token, ctx.now);
  const access = canAcceptInvitation(invitation.state);
  if (!access.allowed) return { open: false, reason: access.reason } as const;
  const company = await ctx.db.company.findFirstOrThrow({ select: { name: true, timeZone: true } });
  return {
    open: true,
    name: invitation.name,
    email: invitation.email,
    roleName: ROLE_NAMES[invitation.role],
    invitedBy: invitation.invitedBy,
    companyName: company.name,
    timeZone: company.timeZone,
  } as const;
}
