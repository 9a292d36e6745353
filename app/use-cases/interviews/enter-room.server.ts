import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { findInterview } from "./internal/room-door.server.ts";

/** Refuses whoever is not in this room, before anything they sent is read. */
export async function enterRoom(ctx: Ctx, interviewId: string): Promise<void> {
  const interview = await findInterview(ctx.db, interviewId);
  requireAllowed(canOnInterview(ctx.actor, "enter_room", interview.subject), "This interview");
}
