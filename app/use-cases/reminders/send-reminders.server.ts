import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { owedNow } from "#app/hiring/reminders/owed.ts";
import type { Owed, RemindedInterview } from "#app/hiring/reminders/owed.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { loadInterview } from "#app/platform/db/sight.server.ts";
import { deliver } from "#app/platform/db/inbox.server.ts";
import { actorOf, READER, readerOf } from "./internal/readers.server.ts";
import { queueReminder } from "./internal/reminder-mail.server.ts";

const HOUR_MS = 3_600_000;
/** Further ahead than the evening before, and further back than the last word to a recruiter, in any zone. */
const AHEAD_MS = 48 * HOUR_MS;
const BACK_MS = 80 * HOUR_MS;

/**
 * Sends what is owed now of all interviews: to the inbox, and by mail to those who want it. Each is sent once, however
 * often this runs or how many servers run it; what is no longer true or comes too late is not sent at all.
 */
export async function sendReminders(ctx: SystemCtx): Promise<void> {
  const near = await ctx.db.interview.findMany({
    where: {
      application: { disposition: null },
      OR: [
        {
          state: "scheduled",
          startsAt: { gt: ctx.now, lt: new Date(ctx.now.getTime() + AHEAD_MS) },
        },
        {
          state: { in: ["scheduled", "in_progress"] },
          endsAt: { lte: ctx.now, gt: new Date(ctx.now.getTime() - BACK_MS) },
        },
        {
          state: "completed",
          completedAt: { lte: ctx.now, gt: new Date(ctx.now.getTime() - BACK_MS) },
          application: { revealedAt: null },
        },
      ],
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  for (const { id } of near) await inTransaction(ctx.db, (tx) => remindOf(tx, ctx, id));
}

/** Whoever submits or cancels at this moment is waited for. */
async function remindOf(tx: Tx, ctx: SystemCtx, interviewId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Interview" WHERE id = ${interviewId} FOR UPDATE`;
  const loaded = await loadReminded(tx, interviewId);
  if (!loaded) return;
  for (const owed of owedNow([loaded.reminded], ctx.now)) {
    const { personId, kind, key } = owed;
    const item = { personId, kind, key, applicationId: loaded.applicationId, interviewId };
    const isNew = await deliver(tx, ctx.now, item, { anew: false });
    if (isNew) await giveWay(tx, ctx, owed);
    if (isNew && owed.way === "mail") await queueReminder(tx, ctx, owed);
  }
}

/** A later reminder of the same scorecard stands in the place of the earlier ones. */
async function giveWay(
  tx: Tx,
  ctx: SystemCtx,
  { reminder, interviewId, personId, key }: Owed,
): Promise<void> {
  if (reminder !== "scorecard") return;
  await tx.inboxItem.updateMany({
    where: {
      personId,
      interviewId,
      kind: { startsWith: "scorecard_" },
      key: { not: key },
      doneAt: null,
    },
    data: { doneAt: ctx.now },
  });
}

async function loadReminded(
  tx: Tx,
  interviewId: string,
): Promise<{ readonly reminded: RemindedInterview; readonly applicationId: string } | null> {
  const loaded = await loadInterview(tx, interviewId);
  if (!loaded) return null;
  const { row, subject } = loaded;
  const [interviewer, { recruiter }, submitted] = await Promise.all([
    tx.person.findUniqueOrThrow({ where: { id: row.interviewerId }, select: READER }),
    tx.opening.findUniqueOrThrow({
      where: { id: row.application.openingId },
      select: { recruiter: { select: READER } },
    }),
    tx.scorecard.count({ where: { interviewId, authorId: row.interviewerId, state: "submitted" } }),
  ]);
  const holds = canOnInterview(actorOf(interviewer), "conduct", subject).allowed;
  const oversees = canOnApplication(actorOf(recruiter), "view", subject).allowed;
  const reminded = {
    id: row.id,
    state: row.state,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    endedAt: row.completedAt,
    submitted: submitted > 0,
    revealed: row.application.revealedAt !== null,
    left: row.application.disposition !== null,
    interviewer: readerOf(interviewer, holds),
    recruiter: readerOf(recruiter, oversees && recruiter.id !== interviewer.id),
  };
  return { reminded, applicationId: row.applicationId };
}
