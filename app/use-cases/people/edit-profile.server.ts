import { z } from "zod";
import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { JobTitleSchema, PersonNameSchema, TimeZoneSchema } from "#app/hiring/people/profile.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

export const EditProfileSchema = z.object({
  name: PersonNameSchema,
  title: JobTitleSchema,
  timeZone: TimeZoneSchema,
});

/** Changes the actor's own name, job title and time zone; the e-mail address stays, since it signs them in. */
export async function editProfile(ctx: Ctx, input: z.output<typeof EditProfileSchema>): Promise<void> {
  requireAllowed(canOnPerson(ctx.actor, "edit_profile", { personId: ctx.actor.id }), "This account");
  await inTransaction(ctx.db, async (tx) => {
    const before = await tx.person.findFirst({
      where: { id: ctx.actor.id },
      select: { name: true, title: true, timeZone: true },
    });
    if (!before) throw notFound("This account");
    const after = { name: input.name, title: input.title, timeZone: input.timeZone };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    await tx.person.update({ where: { id: ctx.actor.id }, data: after });
    await appendEvent(tx, ctx, {
      type: "person.changed",
      subject: { kind: "person", id: ctx.actor.id },
      before,
      after,
    });
  });
}
