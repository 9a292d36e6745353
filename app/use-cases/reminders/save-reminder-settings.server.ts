import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { readSettings } from "#app/hiring/reminders/settings.ts";
import type { ReminderSettings } from "#app/hiring/reminders/settings.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/** Keeps how the actor wants to be reminded; the same once more records nothing. Refuses the deactivated. */
export async function saveReminderSettings(ctx: Ctx, settings: ReminderSettings): Promise<void> {
  const personId = ctx.actor.id;
  requireAllowed(canOnPerson(ctx.actor, "edit_profile", { personId }), "This account");
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR UPDATE`;
    const before = readSettings(await tx.reminderSettings.findUnique({ where: { personId } }));
    if (JSON.stringify(before) === JSON.stringify(settings)) return;
    const data = { ...settings, ways: { ...settings.ways } };
    await tx.reminderSettings.upsert({ where: { personId }, create: { personId, ...data }, update: data });
    await appendEvent(tx, ctx, {
      type: "person.reminders_changed",
      subject: { kind: "person", id: personId },
      before: wordsOf(before),
      after: wordsOf(settings),
    });
  });
}

function wordsOf({ ways, quietFrom, quietUntil }: ReminderSettings) {
  return { ...ways, quietFrom, quietUntil };
}
