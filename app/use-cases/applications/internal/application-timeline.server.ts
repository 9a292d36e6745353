import { NEVER_READ } from "#app/hiring/mail/delivery-report.ts";
import { decideSendAnew } from "#app/hiring/mail/returned-mail.ts";
import { readMail } from "#app/hiring/mail/templates.ts";
import { maySeeVerdict } from "#app/hiring/scorecards/seal.ts";
import { describeEvent, isOnTimeline } from "#app/hiring/timeline/describe-event.ts";
import type { EventContent } from "#app/hiring/timeline/describe-event.ts";
import type { EventType } from "#app/hiring/timeline/event-types.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

const TIMELINE_LENGTH = 200;

/**
 * What happened to an application, newest first, as far as its reader may know: sealed events of others not before the
 * reveal, those of the process to those who run it.
 */
export async function readTimeline(
  ctx: Ctx,
  input: {
    readonly applicationId: string;
    readonly revealed: boolean;
    readonly process: boolean;
    /** Whether the reader may send mails again. */
    readonly keepsMail: boolean;
    /** Leaves out what happened from a moment on. */
    readonly until: Date | null;
  },
) {
  const events = await ctx.db.event.findMany({
    // Sealed events of others are left out before they are counted, so that the length tells nothing of them.
    where: {
      applicationId: input.applicationId,
      ...(input.until ? { at: { lt: input.until } } : {}),
      ...(input.revealed ? {} : { OR: [{ sealed: false }, { actorId: ctx.actor.id }] }),
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: TIMELINE_LENGTH,
  });
  const shown = events.filter((event) => {
    const type = event.type as EventType;
    if (!isOnTimeline(type, { runsProcess: input.process })) return false;
    if (!event.sealed) return true;
    return maySeeVerdict({ viewerId: ctx.actor.id, authorId: event.actorId ?? "", revealed: input.revealed });
  });
  const actorIds = shown.flatMap((event) =>
    event.actorKind === "person" && event.actorId ? [event.actorId] : [],
  );
  const interviewIds = shown.flatMap((event) => (event.interviewId ? [event.interviewId] : []));
  const [people, interviews, returned] = await Promise.all([
    ctx.db.person.findMany({ where: { id: { in: actorIds } }, select: { id: true, name: true } }),
    ctx.db.interview.findMany({ where: { id: { in: interviewIds } }, select: { id: true, name: true } }),
    input.keepsMail ? loadReturned(ctx, input.applicationId) : [],
  ]);
  return shown.map((event) => ({
    id: String(event.id),
    /** The mail that came back and can be sent to another address by now, and which. */
    anew: NEVER_READ.some((delivery) => event.type === `mail.${delivery}`)
      ? (returned.find(({ mailId }) => mailId === event.subjectId) ?? null)
      : null,
    at: event.at,
    type: event.type,
    who:
      event.actorKind === "person"
        ? (people.find((person) => person.id === event.actorId)?.name ?? "Somebody")
        : event.actorKind === "candidate"
          ? "The candidate"
          : "Baton",
    what: describeEvent({
      type: event.type as EventType,
      before: event.before as EventContent | null,
      after: event.after as EventContent | null,
      interviewName: interviews.find((interview) => interview.id === event.interviewId)?.name ?? null,
    }),
  }));
}

/** Mails that came back and can be sent once more to where their candidate is reached now, as far as they tell themselves. */
async function loadReturned(ctx: Ctx, applicationId: string) {
  const mails = await ctx.db.mail.findMany({
    where: { applicationId, state: "sent", delivery: { in: [...NEVER_READ] }, anew: null },
    select: {
      ...{ id: true, to: true, state: true, delivery: true, template: true, props: true, createdAt: true },
      candidate: { select: { email: true, doNotContactAt: true } },
    },
  });
  return mails.flatMap(({ id: mailId, to, candidate, template, props, ...mail }) => {
    const now = candidate?.email ?? to;
    const addressChanged = now.toLowerCase() !== to.toLowerCase();
    const parsed = readMail(template, props);
    const wantsNoMail = (candidate?.doNotContactAt ?? null) !== null;
    const returned = { ...mail, parsed, addressChanged, sentAnew: false, wantsNoMail };
    const decided = decideSendAnew(returned, ctx.now);
    return decided.ok ? [{ mailId, to: now }] : [];
  });
}
