import type { MailAction } from "#app/hiring/access/mail.policy.ts";
import { mayTryAgain } from "#app/hiring/mail/delivery.ts";
import { canTakeBack, decideSendAgain } from "#app/hiring/mail/mail-state.ts";
import { isTimedByPeople } from "#app/hiring/mail/send-time.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import { goesToCandidate, mailLabel, mayReadWords } from "#app/hiring/mail/templates.ts";
import { MailAttachmentsSchema } from "#app/platform/outbox/queue-mail.server.ts";
import { ownWordsIn } from "#app/platform/outbox/wording-of.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadMail } from "./internal/load-mail.server.ts";

const NEEDS: readonly MailAction[] = ["view"];

/**
 * One mail with its history. `words` are those stored for sending; null means not written yet, to be rendered from
 * `props`; both are null when the mail's link opens an account that is not this person's to open. Refuses people
 * who may not see what the mail is about.
 */
export async function getMail(ctx: Ctx, input: { readonly mailId: string }) {
  const { mail, may } = await loadMail(ctx.db, ctx.actor, { mailId: input.mailId, actions: NEEDS });
  const { id, template, state, mayHaveLeft, subject, html, text, application } = mail;
  const { timeZone } = await ctx.db.person.findFirstOrThrow({
    where: { id: ctx.actor.id },
    select: { timeZone: true },
  });
  const hidden = !mayReadWords(template, ctx.actor.role);
  const repeatIsSafe = mayTryAgain(mail.firstTriedAt, ctx.now);
  const again = decideSendAgain({ state, mayHaveLeft, repeatIsSafe });
  return {
    id,
    template,
    label: mailLabel(template),
    toCandidate: goesToCandidate(template),
    to: mail.to,
    toName: mail.toName,
    state,
    mayHaveLeft,
    sendAfter: mail.sendAfter,
    sentAt: mail.sentAt,
    lastError: mail.lastError,
    delivery: mail.delivery,
    deliveryDetail: mail.deliveryDetail,
    now: ctx.now,
    hidden,
    words: hidden || html === "" ? null : { subject, html, text },
    props: hidden ? null : mail.props,
    own: ownWordsIn(mail.wording),
    attachments: MailAttachmentsSchema.parse(mail.attachments).map(({ fileName }) => fileName),
    letterId: may("write") ? mail.bulkId : null,
    application: application && {
      id: application.id,
      candidateName: application.candidate.name,
      openingTitle: application.opening.title,
    },
    history: await historyOf(ctx, id),
    mayTakeBack: may("take_back") && canTakeBack(state) && !mayHaveLeft,
    /** Whether it can be held, let go on, or given another time. */
    mayTime: may("schedule") && isTimedByPeople(mail),
    wallTime: wallTimeOf(mail.sendAfter, timeZone),
    timeZone,
    mayRetry: may("retry") && again.ok,
    /** Why a failed mail cannot be sent again, for those who could otherwise. */
    whyNoRetry: may("retry") && state === "failed" && !again.ok ? again.message : null,
  };
}

async function historyOf(ctx: Ctx, mailId: string) {
  const events = await ctx.db.event.findMany({
    where: { subjectKind: "mail", subjectId: mailId },
    orderBy: { id: "asc" },
    select: { at: true, type: true, actorKind: true, actorId: true },
  });
  const ids = events.flatMap((event) =>
    event.actorKind === "person" && event.actorId ? [event.actorId] : [],
  );
  const people = await ctx.db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return events.map(({ at, type, actorKind, actorId }) => ({
    at,
    type,
    by:
      actorKind === "person" && actorId
        ? (names.get(actorId) ?? "Somebody")
        : actorKind === "candidate"
          ? "The candidate"
          : "Baton",
  }));
}
