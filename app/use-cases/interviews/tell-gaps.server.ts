import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { gapKey } from "#app/hiring/reminders/inbox-words.ts";
import { readSettings } from "#app/hiring/reminders/settings.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { deliver, withdrawItems } from "#app/platform/db/inbox.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { lockLoop } from "./internal/loop-plan.server.ts";
import { openingReader, readGaps, runningLoops } from "./internal/running-gaps.server.ts";

/**
 * Puts every gap of a running loop that can still be closed into its recruiter's inbox, once for as long as it stands,
 * and takes out those that are closed or can be closed no more, and those of whoever is told no longer. Nobody is told
 * who may not change the plan, or wants no news.
 */
export async function tellGaps(ctx: SystemCtx): Promise<void> {
  const running = await runningLoops(ctx.db, ctx.now, {});
  const told = await ctx.db.inboxItem.findMany({
    where: { kind: "loop_gap" },
    distinct: "applicationId",
    select: { applicationId: true },
  });
  const readOpening = openingReader(ctx.db);
  for (const id of new Set([...running, ...told.map(({ applicationId }) => applicationId)])) {
    await inTransaction(ctx.db, (tx) => tellOf(tx, ctx, id, running.includes(id), readOpening));
  }
}

/** Whoever changes the plan at this moment is waited for. */
async function tellOf(
  tx: Tx,
  ctx: SystemCtx,
  applicationId: string,
  isRunning: boolean,
  readOpening: ReturnType<typeof openingReader>,
): Promise<void> {
  await lockLoop(tx, applicationId);
  const application = await loadApplication(tx, applicationId);
  if (!application) return;
  const { openingId } = application.row;
  const gaps = isRunning ? await readGaps(tx, ctx.now, applicationId, await readOpening(openingId)) : [];
  const keys = gaps.map(({ competencyKey }) => gapKey(applicationId, competencyKey));
  const told = await tx.inboxItem.findMany({
    where: { applicationId, kind: "loop_gap" },
    select: { key: true },
  });
  const personId = await recruiterToTell(tx, application);
  const all = [...new Set(told.map(({ key }) => key))];
  await withdrawItems(tx, { applicationId, keys: all.filter((key) => !keys.includes(key)) });
  await withdrawItems(tx, { applicationId, keys: all, keptBy: personId });
  if (personId === null) return;
  for (const key of keys) {
    const item = { personId, kind: "loop_gap", key, applicationId, interviewId: null } as const;
    await deliver(tx, ctx.now, item, { anew: false });
  }
}

async function recruiterToTell(
  tx: Tx,
  { row, subject }: NonNullable<Awaited<ReturnType<typeof loadApplication>>>,
): Promise<string | null> {
  const recruiter = await tx.person.findUniqueOrThrow({
    where: { id: row.opening.recruiterId },
    include: { reminderSettings: true },
  });
  const { id, email, role, deactivatedAt, reminderSettings } = recruiter;
  const actor = { kind: "person", id, email, role, active: deactivatedAt === null } as const;
  const wantsNews = readSettings(reminderSettings).ways.news !== "off";
  return wantsNews && canOnApplication(actor, "plan_loop", subject).allowed ? id : null;
}
