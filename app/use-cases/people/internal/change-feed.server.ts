import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/** Moves the actor's own feed to a new address, or ends it. Refuses to end what there is not. */
export async function changeFeed(ctx: Ctx, { since }: { readonly since: Date | null }): Promise<void> {
  const { id } = ctx.actor;
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${id} FOR NO KEY UPDATE`;
    const before = await tx.person.findFirstOrThrow({
      where: { id },
      select: { feedVersion: true, feedSince: true },
    });
    if (!since && !before.feedSince) throw conflict("There is no address to end.");
    const after = { feedVersion: before.feedVersion + 1, feedSince: since };
    await tx.person.update({ where: { id }, data: after });
    await appendEvent(tx, ctx, {
      type: since ? "person.feed_renewed" : "person.feed_ended",
      subject: { kind: "person", id },
      before: { feedVersion: before.feedVersion, feedSince: before.feedSince?.toISOString() ?? null },
      after: { feedVersion: after.feedVersion, feedSince: since?.toISOString() ?? null },
    });
  });
}
