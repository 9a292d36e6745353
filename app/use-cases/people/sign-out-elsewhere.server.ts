import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { endSessions } from "./internal/end-sessions.server.ts";

/** Ends all of the actor's sessions but the one in use; answers how many ended. */
export async function signOutElsewhere(
  ctx: Ctx,
  input: { readonly sessionId: string },
): Promise<{ readonly ended: number }> {
  requireAllowed(canOnPerson(ctx.actor, "edit_profile", { personId: ctx.actor.id }), "This account");
  return inTransaction(ctx.db, async (tx) => {
    const ended = await endSessions(tx, { personId: ctx.actor.id, exceptSessionId: input.sessionId });
    if (ended === 0) return { ended };
    await appendEvent(tx, ctx, {
      type: "person.signed_out_elsewhere",
      subject: { kind: "person", id: ctx.actor.id },
      before: { otherSessions: ended },
      after: { otherSessions: 0 },
    });
    return { ended };
  });
}
