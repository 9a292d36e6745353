import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { earliestOfLetter } from "#app/hiring/mail/letter.ts";
import { decideHold, decideRelease, isTimedByPeople } from "#app/hiring/mail/send-time.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { letterTimeAsked, type AskedTime } from "./internal/asked-time.server.ts";
import { retimeLocked, type Retimed } from "./internal/retime.server.ts";
import { visibleMails } from "./internal/visible-mails.server.ts";

/** What is done with every mail of a letter that has not left. */
export type LetterTiming =
  { readonly kind: "hold" | "release" } | ({ readonly kind: "schedule" } & AskedTime);

const KINDS = {
  hold: { event: "bulk.held", mailEvent: "mail.held", state: "held" },
  release: { event: "bulk.released", mailEvent: "mail.released", state: "waiting" },
  schedule: { event: "bulk.scheduled", mailEvent: "mail.scheduled", state: "waiting" },
} as const;

/**
 * Holds a letter to several, lets it go on, or gives it another time, as a whole: every mail of it that has not left.
 * Returns how many. Refuses people who may not change the time of mails, times that do not exist in their zone, are
 * before its grace is over or too far ahead, and a letter of which there is nothing to hold, let go on or put.
 */
export async function timeLetter(
  ctx: Ctx,
  input: { readonly letterId: string; readonly timing: LetterTiming },
): Promise<{ readonly count: number }> {
  requireAllowed(canOnMail(ctx.actor, "schedule", { application: null }), "This letter");
  const { letterId, timing } = input;
  const { event, mailEvent, state } = KINDS[timing.kind];
  return inTransaction(ctx.db, async (tx) => {
    const letter = await loadLocked(tx, ctx, letterId);
    const { createdAt: confirmedAt, openingId, mails } = letter;
    const earliest = earliestOfLetter({ confirmedAt, now: ctx.now, delaySeconds: ctx.mailDelaySeconds });
    const at = timing.kind === "schedule" ? await letterTimeAsked(tx, ctx, timing, earliest) : null;
    const retimed = mails.flatMap((mail): readonly Retimed[] => {
      switch (timing.kind) {
        case "hold":
          return decideHold(mail).ok && mail.state === "waiting" ? [{ mail, sendAfter: mail.sendAfter }] : [];
        case "release":
          return decideRelease(mail).ok && mail.state === "held"
            ? [{ mail, sendAfter: mail.sendAfter > earliest ? mail.sendAfter : earliest }]
            : [];
        case "schedule":
          return at !== null && isTimedByPeople(mail) ? [{ mail, sendAfter: at }] : [];
      }
    });
    if (retimed.length === 0) throw conflict(NOTHING[timing.kind]);
    await retimeLocked(tx, ctx, retimed, { type: mailEvent, state });
    await appendEvent(tx, ctx, {
      type: event,
      subject: { kind: "bulk", id: letterId },
      openingId,
      before: { states: [...new Set(retimed.map(({ mail }) => mail.state))] },
      after: { state, count: retimed.length, ...(at ? { sendAfter: at.toISOString() } : {}) },
    });
    return { count: retimed.length };
  });
}

const NOTHING = {
  hold: "Nothing of this letter waits any more, so there is nothing to hold.",
  release: "Nothing of this letter is held, so there is nothing to let go on.",
  schedule: "Everything of this letter has left or was taken back, so its time cannot be changed.",
} as const;

/** The letter with its mails, which the outbox does not take up until this change is made. */
async function loadLocked(tx: Tx, ctx: Ctx, letterId: string) {
  await tx.$queryRaw`SELECT id FROM "Mail" WHERE "bulkId" = ${letterId} ORDER BY id FOR UPDATE`;
  const letter = await tx.mailBulk.findFirst({
    where: { id: letterId },
    select: {
      openingId: true,
      createdAt: true,
      mails: {
        where: visibleMails(ctx.actor),
        select: {
          id: true,
          template: true,
          state: true,
          sendAfter: true,
          mayHaveLeft: true,
          candidateId: true,
          applicationId: true,
          interviewId: true,
        },
      },
    },
  });
  if (!letter) throw notFound("This letter");
  return letter;
}
