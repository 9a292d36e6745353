import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

const LONGEST_NAME = 120;

/** Adds a room in which interviews are held. Refuses no name, and one that is in use. For admins. */
export async function addRoom(ctx: Ctx, typed: string): Promise<void> {
  requireAllowed(canOnCompany(ctx.actor, "edit_settings"), "This page");
  const name = typed.trim();
  const message = `Name the room, in ${LONGEST_NAME} characters at most.`;
  if (name === "" || name.length > LONGEST_NAME) throw invalid(message, { roomName: message });
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Company" FOR NO KEY UPDATE`;
    const same = await tx.room.count({
      where: { name: { equals: name, mode: "insensitive" }, retiredAt: null },
    });
    if (same > 0) throw conflict(`There is a room called ${name} already.`);
    const { id } = await tx.room.create({ data: { name, createdAt: ctx.now } });
    await appendEvent(tx, ctx, { type: "room.added", subject: { kind: "room", id }, after: { name } });
  });
}
