import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { daysToChoose } from "#app/hiring/mail/days-to-choose.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { cannotBeBooked } from "#app/hiring/scheduling/held-day.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { loadBuilding } from "#app/platform/db/building.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { requireStage } from "./internal/book-interview.server.ts";
import type { BookableApplication } from "./internal/book-interview.server.ts";
import { loadHoldFaults } from "./internal/day-judge.server.ts";
import { addressedHolds, loadHolds, type HoldRow } from "./internal/holds.server.ts";
import { lockLoop } from "./internal/loop-plan.server.ts";

/**
 * Lets the candidate choose among the days that are held for them: they stand on their private page, and one mail
 * tells them so. Days that were offered before stay. Refuses whoever owes a second look, when no day is held that is not
 * offered yet, and days that can no longer be booked.
 */
export async function offerDays(ctx: Ctx, applicationId: string): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockLoop(tx, applicationId);
    const loaded = await loadApplication(tx, applicationId);
    if (!loaded) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "schedule", loaded.subject), "This application");
    if (await owesLookAt(tx, secondReader(ctx), applicationId)) throw conflict(LOOK_OWED);
    const { row } = loaded;
    const holds = await loadHolds(tx, applicationId, ctx.now);
    const fresh = holds.filter(({ offeredAt }) => offeredAt === null);
    const kind = fresh[0]?.interviews[0]?.kind;
    if (!kind) throw conflict("Hold a day first; every held day is offered already or there is none.");
    requireStage(row, kind);
    const faults = await loadHoldFaults(tx, row, { holds: fresh, now: ctx.now });
    const broken = [...faults.values()].find((words) => words.length > 0);
    if (broken) throw conflict(cannotBeBooked(broken));
    const ids = fresh.map(({ id }) => id);
    await tx.hold.updateMany({ where: { id: { in: ids } }, data: { offeredAt: ctx.now } });
    for (const id of ids) {
      await appendEvent(tx, ctx, {
        type: "day.offered",
        subject: { kind: "hold", id },
        openingId: row.openingId,
        candidateId: row.candidateId,
        applicationId,
        before: { offered: false },
        after: { offered: true },
      });
    }
    await tellCandidate(tx, ctx, row, holds, ids);
  });
}

async function tellCandidate(
  tx: Tx,
  ctx: Ctx,
  row: BookableApplication,
  holds: readonly HoldRow[],
  ids: readonly string[],
): Promise<void> {
  const company = await tx.company.findFirst({ select: { name: true, timeZone: true } });
  const { linkVersion } = await tx.application.findFirstOrThrow({
    where: { id: row.id },
    select: { linkVersion: true },
  });
  const building = await loadBuilding(tx);
  await queueMail(tx, ctx, {
    template: "choose-a-day",
    props: {
      candidateName: row.candidate.name,
      companyName: company?.name ?? "",
      openingTitle: row.opening.title,
      statusUrl: candidateLink(ctx, { id: row.id, linkVersion }),
      ...daysToChoose(addressedHolds(holds, building)),
      timeZone: row.candidate.timeZone || (company?.timeZone ?? "Etc/UTC"),
    },
    to: { email: row.candidate.email, name: row.candidate.name },
    candidateId: row.candidateId,
    applicationId: row.id,
    idempotencyKey: `days:${ids.join(":")}`,
  });
}
