import type { MailAction } from "#app/hiring/access/mail.policy.ts";
import { mayTryAgain } from "#app/hiring/mail/delivery.ts";
import { wasNeverRead } from "#app/hiring/mail/delivery-report.ts";
import { canTakeBack, decideSendAgain } from "#app/hiring/mail/mail-state.ts";
import { isOnlyWay } from "#app/hiring/mail/private-link.ts";
import { needsSomebody } from "#app/hiring/mail/returned-mail.ts";
import { isTimedByPeople } from "#app/hiring/mail/send-time.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import { goesToCandidate, mailLabel, mayReadWords } from "#app/hiring/mail/templates.ts";
import { MailAttachmentsSchema } from "#app/platform/outbox/queue-mail.server.ts";
import { ownWordsIn } from "#app/platform/outbox/wording-of.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { zoneOfActor } from "./internal/asked-time.server.ts";
import { whyNotAnew } from "./internal/check-send-anew.server.ts";
import { addressNow, loadMail } from "./internal/load-mail.server.ts";
import { withPresentLink } from "./internal/present-link.server.ts";
import { loadWhyOvertakenAt } from "./internal/why-overtaken.server.ts";

const NEEDS: readonly MailAction[] = ["view"];

/**
 * One mail with its history. `words` are those stored for sending; null means not written yet, to be rendered from
 * `props`; both are null when the mail's link opens an account that is not this person's to open. Refuses people
 * who may not see what the mail is about, and a rejection to whoever owes its resume a second look.
 */
export async function getMail(ctx: Ctx, input: { readonly mailId: string }) {
  const { mail, may } = await loadMail(ctx.db, ctx, { mailId: input.mailId, actions: NEEDS });
  const { id, template, state, mayHaveLeft, subject, html, text, application } = mail;
  const timeZone = await zoneOfActor(ctx.db, ctx);
  const hidden = !mayReadWords(template, ctx.actor.role);
  const { to: nextTo, addressChanged } = addressNow(mail);
  const repeatIsSafe = mayTryAgain(mail.firstTriedAt, ctx.now);
  const again = decideSendAgain({ state, mayHaveLeft, repeatIsSafe, addressChanged });
  const overtaken = again.ok ? await loadWhyOvertakenAt(ctx.db, mail, nextTo, ctx.now) : null;
  const whyNoRetry = again.ok ? (overtaken?.why ?? null) : state === "failed" ? again.message : null;
  const mayAnew = may("retry") && wasNeverRead(mail.delivery) && goesToCandidate(template);
  // As it will leave, if it has not left.
  const renewed = state === "sent" || mayHaveLeft ? null : await withPresentLink(ctx.db, ctx, mail);
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
    words: hidden || html === "" || renewed ? null : { subject, html, text },
    props: hidden ? null : (renewed ?? mail.props),
    own: ownWordsIn(mail.wording),
    attachments: MailAttachmentsSchema.parse(mail.attachments).map(({ fileName }) => fileName),
    letterId: may("write") ? mail.bulkId : null,
    application: application && {
      id: application.id,
      candidateName: application.candidate.name,
      openingTitle: application.opening.title,
    },
    history: await historyOf(ctx, id),
    mayTakeBack: may("take_back") && canTakeBack(state) && !isOnlyWay(template) && !mayHaveLeft,
    /** Whether it can be held, let go on, or given another time. */
    mayTime: may("schedule") && isTimedByPeople(mail),
    wallTime: wallTimeOf(mail.sendAfter, timeZone),
    timeZone,
    /** The candidate whose contact the reader may correct when a mail does not reach them. */
    contactOf: goesToCandidate(template) && mail.to !== "" && may("write") ? mail.candidateId : null,
    /** The candidate's present address, when it is another one than this mail was written to. */
    nowAt: addressChanged ? nextTo : null,
    /** Of one that came back: why it is not written once more to the present address, if so; for those who could. */
    anew: mayAnew ? { why: await whyNotAnew(ctx.db, mail, ctx.now) } : null,
    /** The mail by which it was written once more. */
    anewId: mail.anew?.id ?? null,
    /** Whether somebody has to see to it, for those who may say that nothing is left to do. */
    mayPutAside: may("retry") && needsSomebody({ ...mail, sentAnew: mail.anew !== null }),
    mayRetry: may("retry") && again.ok && !overtaken,
    /** Why a failed or kept mail cannot be sent again, for those who could otherwise. */
    whyNoRetry: may("retry") ? whyNoRetry : null,
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
