import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideExit, decideMove } from "#app/hiring/applications/stage-machine.ts";
import type { ScreeningOutcome, Track } from "#app/hiring/applications/stages.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { leave } from "./internal/leave.server.ts";
import { readMoveFacts } from "./internal/move-facts.server.ts";
import { whoMovedLast } from "./internal/who-moved-last.server.ts";

export type ScreenInput = {
  readonly applicationId: string;
  readonly outcome: ScreeningOutcome;
  readonly track: Track;
  /** Level 1 to 4 by line of the resume rubric; lines may be left open. */
  readonly levels: Readonly<Record<string, number>>;
  /** Needed to reject. */
  readonly reasonCode: string | null;
  readonly note: string;
  /** Whether a rejected candidate is told, after the grace period. */
  readonly sendMail: boolean;
};

/**
 * Records a screener's decision on a resume and carries it out: advance to the phone screen, reject with a reason,
 * or hold. Returns the decision's id, by which it can be undone. Refuses when somebody else has decided meanwhile.
 */
export async function screenApplication(ctx: Ctx, input: ScreenInput): Promise<{ decisionId: string }> {
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${input.applicationId} FOR UPDATE`;
    const loaded = await loadApplication(tx, input.applicationId);
    if (!loaded) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "screen", loaded.subject), "This application");
    const { row } = loaded;
    if (row.disposition)
      throw conflict(`This application was already ${row.disposition}. Go on with the next one.`);
    if (row.stage !== "resume_screen") throw conflict(await whoMovedLast(tx, row, ctx.now));
    const decision = await tx.screeningDecision.create({
      data: {
        applicationId: row.id,
        screenerId: ctx.actor.id,
        outcome: input.outcome,
        track: input.track,
        levels: { ...input.levels },
        reasonCode: input.reasonCode,
        note: input.note,
        decidedAt: ctx.now,
      },
    });
    await tx.application.update({ where: { id: row.id }, data: { track: input.track } });
    await appendEvent(tx, ctx, {
      type: "application.screened",
      subject: { kind: "application", id: row.id },
      openingId: row.openingId,
      candidateId: row.candidateId,
      applicationId: row.id,
      before: { stage: row.stage, onHold: row.onHold },
      after: {
        outcome: input.outcome,
        track: input.track,
        ...(input.reasonCode ? { reason: input.reasonCode } : {}),
      },
    });
    await carryOut(tx, ctx, row, input);
    return { decisionId: decision.id };
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof loadApplication>>>["row"];

async function carryOut(tx: Tx, ctx: Ctx, row: Row, input: ScreenInput): Promise<void> {
  switch (input.outcome) {
    case "hold":
      await tx.application.update({
        where: { id: row.id },
        data: { onHold: true, version: { increment: 1 } },
      });
      return;
    case "advance": {
      const facts = await readMoveFacts(tx, row);
      const decided = decideMove({ stage: row.stage, disposition: null, to: "phone_screen", facts });
      if (!decided.ok) throw invalid(decided.message);
      await tx.application.update({
        where: { id: row.id },
        data: { stage: "phone_screen", stageEnteredAt: ctx.now, onHold: false, version: { increment: 1 } },
      });
      return;
    }
    case "reject": {
      const decided = decideExit({
        stage: row.stage,
        disposition: null,
        to: "rejected",
        reasonCode: input.reasonCode ?? "",
        text: input.note,
      });
      if (!decided.ok) throw invalid(decided.message, { reasonCode: decided.message });
      await leave(tx, ctx, row, {
        to: "rejected",
        reasonCode: input.reasonCode ?? "",
        text: input.note,
        sendMail: input.sendMail,
        personalNote: "",
        effects: decided.effects,
      });
    }
  }
}
