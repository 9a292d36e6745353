import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideExit, decideMove } from "#app/hiring/applications/stage-machine.ts";
import type { ScreeningOutcome, Track } from "#app/hiring/applications/stages.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inOrderTaken } from "#app/hiring/screening/decision-order.ts";
import { lookFor, secondLookAfter } from "#app/hiring/screening/looks.ts";
import type { ScreeningLook } from "#app/hiring/screening/looks.ts";
import { believedSeconds } from "#app/hiring/screening/pace.ts";
import { snoozedUntil } from "#app/hiring/screening/snooze.ts";
import type { SnoozeDays } from "#app/hiring/screening/snooze.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { leave } from "./internal/leave.server.ts";
import { lookFactsOf } from "./internal/look-facts.server.ts";
import { readMoveFacts } from "./internal/move-facts.server.ts";
import { whoMovedLast } from "./internal/who-moved-last.server.ts";
import { promiseAtStage } from "./internal/promise.server.ts";

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
  /** What the browser calls this decision; however often it arrives, it counts once. */
  readonly decisionId?: string | null;
  /** When it was taken, which without network is earlier than it arrives. */
  readonly decidedAt?: Date;
  /** How long the resume was open. */
  readonly seconds?: number | null;
  /** For how long it is put off, with "later". */
  readonly snoozeDays?: SnoozeDays;
};

export type Screened = { readonly decisionId: string; readonly look: ScreeningLook };

/**
 * Records a screener's decision on a resume. A first look is carried out: advance to the phone screen, reject with a
 * reason, put off, or a maybe, which a second screener reads too. A second look is kept and changes nothing, and put off
 * it is left to others; the final one settles both. Returns the decision's id, by which it can be undone, and which look it was; a decision that arrives twice
 * is answered twice and counts once. Refuses when somebody else has decided meanwhile.
 */
export async function screenApplication(ctx: Ctx, input: ScreenInput): Promise<Screened> {
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${input.applicationId} FOR UPDATE`;
    const loaded = await loadApplication(tx, input.applicationId);
    if (!loaded) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "screen", loaded.subject), "This application");
    const { row } = loaded;
    const arrived = await findArrived(tx, ctx, input);
    if (arrived) return { decisionId: arrived.id, look: arrived.look };
    const answer = lookFor(await lookFactsOf(tx, row), ctx.actor.id, ctx.now);
    if (!answer.ok)
      throw conflict(answer.reason === "moved" ? await whoMovedLast(tx, row, ctx.now) : answer.message);
    const { look } = answer;
    if (input.outcome === "later" && look === "final")
      throw invalid("What two people have read cannot be put off. Go on with the next resume instead.");
    const decided = { ...input, look, until: look === "first" ? until(ctx, input) : null };
    const decision = await keepDecision(tx, ctx, decided);
    await carryOut(tx, ctx, row, decided);
    return { decisionId: decision.id, look };
  });
}

async function findArrived(tx: Tx, ctx: Ctx, { decisionId, applicationId }: ScreenInput) {
  if (!decisionId) return null;
  const arrived = await tx.screeningDecision.findFirst({ where: { id: decisionId } });
  if (arrived && (arrived.screenerId !== ctx.actor.id || arrived.applicationId !== applicationId))
    throw conflict("This decision is already another one's. Decide once more.");
  return arrived;
}

function until(ctx: Ctx, { outcome, snoozeDays }: ScreenInput): Date | null {
  return outcome === "later" ? snoozedUntil(ctx.now, snoozeDays ?? 1) : null;
}

type Decided = ScreenInput & { readonly look: ScreeningLook; readonly until: Date | null };

async function keepDecision(tx: Tx, ctx: Ctx, decided: Decided) {
  const latest = await tx.screeningDecision.findFirst({
    where: { screenerId: ctx.actor.id },
    orderBy: { decidedAt: "desc" },
    select: { decidedAt: true },
  });
  return tx.screeningDecision.create({
    data: {
      ...(decided.decisionId ? { id: decided.decisionId } : {}),
      applicationId: decided.applicationId,
      screenerId: ctx.actor.id,
      outcome: decided.outcome,
      look: decided.look,
      until: decided.until,
      seconds: believedSeconds(decided.seconds ?? null),
      track: decided.track,
      levels: { ...decided.levels },
      reasonCode: decided.reasonCode,
      note: decided.note,
      decidedAt: inOrderTaken(decided.decidedAt ?? ctx.now, latest?.decidedAt ?? null),
    },
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof loadApplication>>>["row"];

async function carryOut(tx: Tx, ctx: Ctx, row: Row, decided: Decided): Promise<void> {
  const { look, outcome, track } = decided;
  const secondLook = secondLookAfter(decided, {
    id: row.id,
    share: row.opening.secondLookShare,
    secondLook: row.secondLook,
  });
  const about = {
    subject: { kind: "application", id: row.id },
    openingId: row.openingId,
    candidateId: row.candidateId,
    applicationId: row.id,
  } as const;
  if (outcome === "reject") rejectionOf(decided);
  if (look === "second") {
    await tx.application.update({ where: { id: row.id }, data: { secondLook } });
    await appendEvent(tx, ctx, {
      ...about,
      type: outcome === "later" ? "application.second_look_left" : "application.second_look_given",
      before: { secondLook: row.secondLook },
      after: { secondLook },
    });
    return;
  }
  await tx.application.update({
    where: { id: row.id },
    data: { track, secondLook, snoozedUntil: decided.until },
  });
  await appendEvent(tx, ctx, {
    ...about,
    type: "application.screened",
    before: { stage: row.stage, onHold: row.onHold, secondLook: row.secondLook },
    after: {
      outcome,
      track,
      secondLook,
      ...(decided.reasonCode ? { reason: decided.reasonCode } : {}),
      ...(decided.until ? { until: decided.until.toISOString() } : {}),
    },
  });
  await move(tx, ctx, row, decided);
}

/** What a rejection brings about; refuses reasons that do not fit, on a second look, too. */
function rejectionOf({ reasonCode, note }: Decided) {
  const exit = { to: "rejected", reasonCode: reasonCode ?? "", text: note } as const;
  const decided = decideExit({ stage: "resume_screen", disposition: null, ...exit });
  if (!decided.ok) throw invalid(decided.message, { reasonCode: decided.message });
  return { ...exit, effects: decided.effects };
}

async function move(tx: Tx, ctx: Ctx, row: Row, decided: Decided): Promise<void> {
  switch (decided.outcome) {
    case "later":
      return;
    case "hold":
      await tx.application.update({
        where: { id: row.id },
        data: { onHold: true, version: { increment: 1 } },
      });
      return;
    case "advance": {
      const facts = await readMoveFacts(tx, row);
      const moved = decideMove({ stage: row.stage, disposition: null, to: "phone_screen", facts });
      if (!moved.ok) throw invalid(moved.message);
      await tx.application.update({
        where: { id: row.id },
        data: { stage: "phone_screen", stageEnteredAt: ctx.now, onHold: false, version: { increment: 1 } },
      });
      await promiseAtStage(tx, ctx, row.id, "phone_screen");
      return;
    }
    case "reject":
      await leave(tx, ctx, row, {
        ...rejectionOf(decided),
        sendMail: decided.sendMail,
        personalNote: "",
      });
  }
}
