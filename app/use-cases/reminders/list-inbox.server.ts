import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { competencyOfGap, INBOX_KINDS, inboxWords } from "#app/hiring/reminders/inbox-words.ts";
import type { InboxKind } from "#app/hiring/reminders/inbox-words.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { visibleApplications } from "#app/platform/db/sight.server.ts";
import { ownItems } from "./internal/own-items.server.ts";

const LONGEST = 100;
const DONE_SHOWN = 20;

/**
 * The actor's inbox, newest first: what is open, and the last things that are done. The words are made now, of what
 * the actor may see now: a farewell to somebody out of sight names no candidate. Refuses the deactivated.
 */
export async function listInbox(ctx: Ctx) {
  requireAllowed(canOnCompany(ctx.actor, "use"), "The inbox");
  const where = { ...(await ownItems(ctx.db, ctx.actor)), kind: { in: [...INBOX_KINDS] } };
  const [open, openCount, done] = await Promise.all([
    ctx.db.inboxItem.findMany({
      where: { ...where, doneAt: null },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: LONGEST,
      include: ABOUT,
    }),
    ctx.db.inboxItem.count({ where: { ...where, doneAt: null } }),
    ctx.db.inboxItem.findMany({
      where: { ...where, doneAt: { not: null } },
      orderBy: [{ doneAt: "desc" }, { id: "desc" }],
      take: DONE_SHOWN,
      include: ABOUT,
    }),
  ]);
  const applicationIds = [...open, ...done].map((item) => item.applicationId);
  const seen = await ctx.db.application.findMany({
    where: { AND: [visibleApplications(ctx.actor), { id: { in: applicationIds } }] },
    select: { id: true },
  });
  const inSight = new Set(seen.map(({ id }) => id));
  const shown = (item: Item) => shownAs(item, inSight.has(item.applicationId));
  return { open: open.map(shown), openCount, done: done.map(shown) };
}

const ABOUT = {
  interview: { select: { name: true, startsAt: true, interviewer: { select: { name: true } } } },
  application: { select: { candidate: { select: { name: true } }, opening: { select: { title: true } } } },
} as const;

type Item = {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly applicationId: string;
  readonly interviewId: string | null;
  readonly at: Date;
  readonly interview: {
    readonly name: string;
    readonly startsAt: Date;
    readonly interviewer: { readonly name: string };
  } | null;
  readonly application: {
    readonly candidate: { readonly name: string };
    readonly opening: { readonly title: string };
  };
};

function shownAs({ id, kind, key, at, interview, application, ...ids }: Item, inSight: boolean) {
  const words = inboxWords({
    ...ids,
    kind: kind as InboxKind,
    candidateName: inSight ? application.candidate.name : null,
    openingTitle: application.opening.title,
    interviewName: interview?.name ?? null,
    interviewerName: interview?.interviewer.name ?? null,
  });
  const { applicationId } = ids;
  /** Which gap of which loop it tells of. */
  const gap = kind === "loop_gap" ? { applicationId, competencyKey: competencyOfGap(key) } : null;
  return { id, at, ...words, startsAt: interview?.startsAt ?? null, gap };
}
