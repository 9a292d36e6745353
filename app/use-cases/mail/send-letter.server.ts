import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideLetter, earliestOfLetter } from "#app/hiring/mail/letter.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { queueMails } from "#app/platform/outbox/queue-mail.server.ts";
import { letterTimeAsked, type AskedTime } from "./internal/asked-time.server.ts";
import { listLetter, mailOf, type LetterDraft, type LetterList } from "./internal/letter-list.server.ts";

export type SendLetterInput = LetterDraft & {
  /** Made with the page: the same again sends nothing more. */
  readonly letterId: string;
  /** What was looked through; see `reviewLetter`. */
  readonly fingerprint: string;
  /** How many they are, typed by the person who sends. */
  readonly typedCount: string;
  /** When it leaves; null for as soon as its grace is over. */
  readonly at: AskedTime | null;
};

/**
 * Puts a letter to several candidates into the outbox, one mail each, where it can be taken back as a whole for a
 * while, and leaves then or at the time that is asked for. Returns its id and how many it goes to. Refuses people who do
 * not keep mail, a field with nothing to stand for it, people or words other than those looked through, a count that is
 * not the typed one, and a time that does not exist in the writer's zone, is before the grace is over or too far ahead.
 */
export async function sendLetter(
  ctx: Ctx,
  input: SendLetterInput,
): Promise<{ readonly letterId: string; readonly count: number }> {
  requireAllowed(canOnMail(ctx.actor, "write", { application: null }), "This page");
  return inTransaction(ctx.db, async (tx) => {
    const { letterId, openingId } = input;
    const written = await tx.mailBulk.createMany({
      data: [{ id: letterId, openingId, writtenById: ctx.actor.id, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    if (written.count === 0) return sentBefore(tx, ctx, input);
    const list = await listLetter(tx, ctx, input);
    const { readers, fingerprint } = list;
    const decided = decideLetter({
      count: readers.length,
      gaps: readers.filter((reader) => reader.problem !== null).length,
      isSame: fingerprint === input.fingerprint,
      typedCount: input.typedCount,
    });
    if (!decided.ok) throw refusalOf(decided);
    await queueAll(tx, ctx, { letterId, sendAfter: await leavesAt(tx, ctx, input.at) }, list);
    return { letterId, count: readers.length };
  });
}

function refusalOf({ reason, message }: { readonly reason: string; readonly message: string }) {
  if (reason === "changed") return conflict(message);
  return invalid(message, reason === "count" ? { typedCount: message } : {});
}

async function sentBefore(tx: Tx, ctx: Ctx, { letterId, openingId }: SendLetterInput) {
  const own = await tx.mailBulk.findFirst({ where: { id: letterId, openingId, writtenById: ctx.actor.id } });
  if (!own) throw conflict("This page is out of date. Open it again and write the letter anew.");
  return { letterId, count: await tx.mail.count({ where: { bulkId: letterId } }) };
}

async function leavesAt(tx: Tx, ctx: Ctx, asked: AskedTime | null): Promise<Date> {
  const { now, mailDelaySeconds: delaySeconds } = ctx;
  const earliest = earliestOfLetter({ confirmedAt: now, now, delaySeconds });
  return asked === null ? earliest : letterTimeAsked(tx, ctx, asked, earliest);
}

async function queueAll(
  tx: Tx,
  ctx: Ctx,
  { letterId, sendAfter }: { readonly letterId: string; readonly sendAfter: Date },
  { opening, readers }: LetterList,
): Promise<void> {
  await appendEvent(tx, ctx, {
    type: "bulk.written",
    subject: { kind: "bulk", id: letterId },
    openingId: opening.id,
    after: { count: readers.length, sendAfter: sendAfter.toISOString() },
  });
  const mails = readers.flatMap((reader) => {
    const mail = mailOf(reader);
    if (mail === null) return [];
    return {
      ...mail,
      to: { email: reader.email, name: reader.name },
      candidateId: reader.candidateId,
      applicationId: reader.applicationId,
      bulkId: letterId,
      sendAfter,
      idempotencyKey: `letter:${letterId}:${reader.candidateId}`,
    };
  });
  await queueMails(tx, ctx, mails);
}
