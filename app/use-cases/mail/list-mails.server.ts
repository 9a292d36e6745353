import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { writePageCursor, type PageCursor } from "#app/hiring/lists/page-cursor.ts";
import { statesOf, type MailFilter } from "#app/hiring/mail/mail-list.ts";
import { canTakeBack } from "#app/hiring/mail/mail-state.ts";
import type { ServiceHealth } from "#app/hiring/mail/service-rest.ts";
import { goesToCandidate, mailLabel } from "#app/hiring/mail/templates.ts";
import { isOnlyWay } from "#app/hiring/mail/private-link.ts";
import { RETURNED } from "#app/hiring/mail/delivery-report.ts";
import { needsSomebody } from "#app/hiring/mail/returned-mail.ts";
import { secondReader } from "#app/hiring/screening/looks.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owedLooks } from "#app/platform/db/second-looks.server.ts";
import { readMailService } from "./internal/mail-service.server.ts";
import { visibleMails } from "./internal/visible-mails.server.ts";

export const MAILS_A_PAGE = 50;

export type ListMailsInput = {
  readonly filter: MailFilter;
  /** Part of the recipient's name or address; empty for all. */
  readonly search: string;
  /** Where the page begins; null begins at the newest. */
  readonly from: PageCursor | null;
};

/** The outbox, newest first, fifty a page: only mails about what the person may see. Refuses interviewers. */
export async function listMails(ctx: Ctx, input: ListMailsInput) {
  const { actor } = ctx;
  requireAllowed(canOnMail(actor, "list", { application: null }), "This page");
  // A rejection would tell a second reader what the first one said.
  const tells = { template: "rejection" as const, application: owedLooks(secondReader(ctx)) };
  const visible = { AND: [visibleMails(actor), { NOT: tells }] };
  const [rows, waiting, failed, service] = await Promise.all([
    ctx.db.mail.findMany({
      where: { AND: [visible, stateWhere(input.filter), searchWhere(input.search), pageWhere(input.from)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MAILS_A_PAGE + 1,
      select: LISTED,
    }),
    ctx.db.mail.count({ where: { AND: [visible, stateWhere("waiting")] } }),
    ctx.db.mail.count({ where: { AND: [visible, stateWhere("failed")] } }),
    readMailService(ctx.db),
  ]);
  const page = rows.slice(0, MAILS_A_PAGE);
  const last = page.at(-1);
  const mayRetry = canOnMail(actor, "retry", { application: null }).allowed;
  const mayTakeBack = canOnMail(actor, "take_back", { application: null }).allowed;
  return {
    now: ctx.now,
    mayWrite: canOnMail(actor, "write", { application: null }).allowed,
    counts: { waiting, failed },
    /** Since when and why the mail service is given a rest; null while it answers. */
    rest: restOf(service),
    older: rows.length > MAILS_A_PAGE && last ? writePageCursor(last) : null,
    mails: page.map(({ template, application, mayHaveLeft, seenToAt, anew, ...mail }) => ({
      ...mail,
      label: mailLabel(template),
      toCandidate: goesToCandidate(template),
      openingTitle: application?.opening.title ?? null,
      mayPutAside: mayRetry && needsSomebody({ ...mail, seenToAt, sentAnew: anew !== null }),
      mayTakeBack: mayTakeBack && canTakeBack(mail.state) && !isOnlyWay(template) && !mayHaveLeft,
    })),
  };
}

function restOf({ restingSince, askAgainAt, lastReason }: ServiceHealth) {
  if (restingSince === null || askAgainAt === null) return null;
  return { since: restingSince, askAgainAt, reason: lastReason };
}

const LISTED = {
  id: true,
  template: true,
  to: true,
  toName: true,
  state: true,
  delivery: true,
  seenToAt: true,
  anew: { select: { id: true } },
  mayHaveLeft: true,
  sendAfter: true,
  sentAt: true,
  lastError: true,
  attempts: true,
  createdAt: true,
  application: { select: { opening: { select: { title: true } } } },
} as const;

function stateWhere(filter: MailFilter) {
  // What came back needs somebody just as what never left does.
  if (filter === "failed")
    return {
      seenToAt: null,
      OR: [{ state: "failed" as const }, { delivery: { in: [...RETURNED] }, anew: null }],
    };
  const states = statesOf(filter);
  return states === null ? {} : { state: { in: [...states] } };
}

function searchWhere(search: string) {
  const words = search.trim();
  if (words === "") return {};
  const contains = { contains: words.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
  return { OR: [{ to: contains }, { toName: contains }] };
}

function pageWhere(from: PageCursor | null) {
  if (from === null) return {};
  return { OR: [{ createdAt: { lt: from.createdAt } }, { createdAt: from.createdAt, id: { lt: from.id } }] };
}
