import type { Actor } from "#app/hiring/access/actor.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { Ctx, SystemCtx } from "#app/platform/db/context.server.ts";

/**
 * The context of the person in whose name a job works: what it changes is their act, and the policy is asked for them
 * as they stand now. The time is the moment of the call, not that of the job's start.
 */
export async function inTheNameOf(db: Db | Tx, ctx: SystemCtx, personId: string): Promise<Ctx> {
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } });
  const { id, email, role, deactivatedAt } = person;
  const actor: Actor = { kind: "person", id, email, role, active: deactivatedAt === null };
  return { ...ctx, actor, eventActor: { kind: "person", id } };
}
