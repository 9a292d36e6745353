import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { digestLines, digestToWrite } from "#app/hiring/reminders/digest.ts";
import { readSettings, USUAL_SETTINGS } from "#app/hiring/reminders/settings.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { actorOf, READER } from "./internal/readers.server.ts";
import type { ReaderRow } from "./internal/readers.server.ts";
import { listWaiting } from "./internal/waiting.server.ts";

/**
 * Writes to everybody who wants it, at eight in their own morning, what waits for them; nobody for whom nothing does.
 * Once a day and person, however often this runs; whoever was deactivated gets none.
 */
export async function sendDigests(ctx: SystemCtx): Promise<void> {
  const people = await ctx.db.person.findMany({
    where: { deactivatedAt: null },
    orderBy: { id: "asc" },
    select: READER,
  });
  for (const person of people) {
    const day = digestToWrite(
      {
        timeZone: person.timeZone,
        settings: readSettings(person.reminderSettings),
        digestDay: person.reminderSettings?.digestDay ?? "",
      },
      ctx.now,
    );
    if (day !== null) await writeDigest(ctx, person, day);
  }
}

/** The day is written down first, so that of two servers one writes, and an empty morning is asked about once. */
async function writeDigest(ctx: SystemCtx, person: ReaderRow, day: string): Promise<void> {
  const actor = actorOf(person);
  if (!canOnCompany(actor, "use").allowed) return;
  await inTransaction(ctx.db, async (tx) => {
    const { quietFrom, quietUntil } = USUAL_SETTINGS;
    await tx.reminderSettings.createMany({
      data: [{ personId: person.id, quietFrom, quietUntil }],
      skipDuplicates: true,
    });
    const { count } = await tx.reminderSettings.updateMany({
      where: { personId: person.id, digestDay: { lt: day } },
      data: { digestDay: day },
    });
    if (count === 0) return;
    const lines = digestLines(await listWaiting(tx, actor, ctx.now));
    if (lines.length === 0) return;
    const company = await tx.company.findFirst({ select: { name: true } });
    await queueMail(tx, ctx, {
      template: "daily-digest",
      props: {
        readerName: person.name,
        companyName: company?.name ?? "",
        day,
        lines: lines.map(({ text, path }) => ({ text, url: `${ctx.baseUrl}${path}` })),
      },
      to: { email: person.email, name: person.name },
      sendAfter: ctx.now,
      idempotencyKey: `digest:${person.id}:${day}`,
    });
  });
}
