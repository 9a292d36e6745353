import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { InterviewSettings } from "#app/hiring/scheduling/interview-settings.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadInterviewer, settingsOf } from "./internal/interviewer.server.ts";

/**
 * Sets when and how much somebody interviews: hours, days off, limits, own video room. What is booked or held already
 * stays. For themself and for admins; the same settings once more change nothing.
 */
export async function setInterviewing(ctx: Ctx, personId: string, after: InterviewSettings): Promise<void> {
  requireAllowed(canOnPerson(ctx.actor, "edit_profile", { personId }), "This page");
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR NO KEY UPDATE`;
    const before = settingsOf((await loadInterviewer(tx, personId)).interviewSettings);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    const data = { ...after, updatedAt: ctx.now };
    await tx.interviewSettings.upsert({
      where: { personId },
      create: { personId, ...data },
      update: data,
    });
    await appendEvent(tx, ctx, {
      type: "person.interviewing_changed",
      subject: { kind: "person", id: personId },
      before,
      after,
    });
  });
}
