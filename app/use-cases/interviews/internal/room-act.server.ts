import { whenDone } from "#app/hiring/interviews/room-act.ts";
import type { RoomAct } from "#app/hiring/interviews/room-act.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { onlyOnce } from "#app/platform/db/once.server.ts";

export { hasArrivedBefore } from "#app/platform/db/once.server.ts";

/**
 * A person's context for one act in a room: at the time at which it was done, and only once, however often the
 * browser sends it. The second arrival of a named act is refused as one that has arrived.
 */
export function contextOfAct(ctx: Ctx, interviewId: string, act: RoomAct): Ctx {
  const now = whenDone(act, ctx.now);
  if (act.id === null) return { ...ctx, now };
  return { ...ctx, now, db: onlyOnce(ctx.db, { id: act.id, interviewId, personId: ctx.actor.id }) };
}
