import { NOT_LEFT } from "#app/hiring/mail/mail-state.ts";
import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { isOwnFile } from "#app/hiring/access/sight.ts";
import { comesBack, KINDS_OF_THE_RELIEVED, MAIL_OF, newsOf, settledBy } from "#app/hiring/reminders/news.ts";
import type { News, NewsFacts } from "#app/hiring/reminders/news.ts";
import { FAREWELLS } from "#app/hiring/reminders/inbox-words.ts";
import { readSettings } from "#app/hiring/reminders/settings.ts";
import type { EventType } from "#app/hiring/timeline/event-types.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { deliver, finishItems } from "#app/platform/db/inbox.server.ts";
import { isMovedBy, loadNewsFacts } from "./internal/news-facts.server.ts";
import type { ToldEvent } from "./internal/news-facts.server.ts";
import { actorOf, READER } from "./internal/readers.server.ts";

/**
 * Puts an event into the inboxes of those whom it concerns, and takes out what it made untrue, with the mails that
 * still wait. Nobody is told who may not see the application, or wants no news; a second run tells nobody again.
 */
export async function tellNews(ctx: SystemCtx, input: { readonly eventId: string }): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const event = await tx.event.findUnique({ where: { id: BigInt(input.eventId) } });
    if (!event?.applicationId || event.sealed) return;
    const application = await loadApplication(tx, event.applicationId);
    if (!application || application.row.candidate.erasedAt) return;
    const told = {
      ...event,
      id: input.eventId,
      type: event.type as EventType,
      applicationId: event.applicationId,
    };
    await settle(tx, ctx, told);
    const facts = await loadNewsFacts(tx, told, application);
    await relieve(tx, ctx, facts);
    for (const news of newsOf(facts)) await tell(tx, ctx, news, application);
  });
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadApplication>>>;

async function tell(tx: Tx, ctx: SystemCtx, news: News, { row, subject }: Loaded): Promise<void> {
  const person = await tx.person.findUnique({ where: { id: news.personId }, select: READER });
  if (!person || person.deactivatedAt !== null) return;
  if (readSettings(person.reminderSettings).ways.news === "off") return;
  const actor = actorOf(person);
  const isFarewell = FAREWELLS.includes(news.kind) && !isOwnFile(actor, subject);
  if (!isFarewell && !canOnApplication(actor, "view", subject).allowed) return;
  await deliver(tx, ctx.now, { ...news, applicationId: row.id }, { anew: comesBack(news.kind) });
}

async function settle(tx: Tx, ctx: SystemCtx, event: ToldEvent): Promise<void> {
  const settled = settledBy(event.type, { isMoved: isMovedBy(event) });
  if (!settled) return;
  const { applicationId, interviewId } = event;
  const where = settled.of === "interview" ? { applicationId, interviewId } : { applicationId };
  await finishItems(tx, ctx.now, { ...where, kind: { in: [...settled.kinds] } });
  const templates = settled.kinds.flatMap((kind) => MAIL_OF[kind] ?? []);
  const mails = await tx.mail.findMany({
    where: { ...where, template: { in: templates }, state: { in: [...NOT_LEFT] } },
    select: { id: true },
  });
  for (const { id } of mails) await takeBackMail(tx, ctx, { mailId: id });
}

/** Whoever was relieved of an interview has nothing of it before them but that they were. */
async function relieve(tx: Tx, ctx: SystemCtx, { interviewId, relievedIds }: NewsFacts): Promise<void> {
  if (interviewId === null || relievedIds.length === 0) return;
  const personId = { in: [...relievedIds] };
  await finishItems(tx, ctx.now, { interviewId, personId, kind: { in: [...KINDS_OF_THE_RELIEVED] } });
}
