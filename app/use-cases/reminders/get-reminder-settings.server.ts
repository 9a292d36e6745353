import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { readSettings } from "#app/hiring/reminders/settings.ts";
import type { ReminderSettings } from "#app/hiring/reminders/settings.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

/** How the actor is reminded, with the usual ways where they have chosen nothing. Refuses the deactivated. */
export async function getReminderSettings(ctx: Ctx): Promise<ReminderSettings> {
  requireAllowed(canOnPerson(ctx.actor, "view_profile", { personId: ctx.actor.id }), "This account");
  return readSettings(await ctx.db.reminderSettings.findUnique({ where: { personId: ctx.actor.id } }));
}
