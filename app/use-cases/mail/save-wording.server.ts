import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { ownWordsProblems, type OwnWords } from "#app/hiring/mail/own-words.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { findWordingPlace, type WordingPlace } from "./internal/wording-place.server.ts";

export type SaveWordingInput = WordingPlace & {
  /** Null goes back to the words behind these: the company's for an opening, the built-in ones for the company. */
  readonly words: OwnWords | null;
  /** The version that the page showed; 0 for none. */
  readonly version: number;
};

/**
 * Keeps new words for a mail as its next version; mails queued from now on say them. Refuses people who do not keep mail,
 * fields that the mail does not have, and a page that is older than the newest version.
 */
export async function saveWording(ctx: Ctx, input: SaveWordingInput): Promise<void> {
  requireAllowed(canOnMail(ctx.actor, "write", { application: null }), "This page");
  const { words, version } = input;
  await inTransaction(ctx.db, async (tx) => {
    const { template, opening } = await findWordingPlace(tx, ctx, input);
    const openingId = opening?.id ?? null;
    const problems = words === null ? {} : ownWordsProblems(template, words);
    const [first] = Object.values(problems);
    if (first) throw invalid(first, problems);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`wording:${template}:${openingId}`}, 0))`;
    const newest = await tx.mailWording.findFirst({
      where: { template, openingId },
      orderBy: { version: "desc" },
      include: { writtenBy: { select: { name: true } } },
    });
    if (newest && newest.version !== version)
      throw conflict(
        `${newest.writtenBy.name} has saved other words meanwhile. Copy yours, reload the page and bring the two together.`,
      );
    const next = { subject: words?.subject ?? null, body: words?.body ?? null };
    const before = { template, subject: newest?.subject ?? null, body: newest?.body ?? null };
    if (before.subject === next.subject && before.body === next.body) return;
    const { id } = await tx.mailWording.create({
      data: {
        ...next,
        template,
        openingId,
        version: (newest?.version ?? 0) + 1,
        writtenById: ctx.actor.id,
        createdAt: ctx.now,
      },
    });
    await appendEvent(tx, ctx, {
      type: words === null ? "wording.reset" : "wording.changed",
      subject: { kind: "wording", id },
      openingId,
      before,
      after: { template, ...next },
    });
  });
}
