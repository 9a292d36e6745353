import { z } from "zod";
import {
  channelMessage,
  eventsHeard,
  heardSince,
  kindOf,
  remindersHeard,
  type HearsSince,
} from "#app/hiring/openings/channel.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";

/** A change is told once every change before it can be read: the longest of them takes fifteen seconds. */
const SETTLE_MS = 30_000;
const RECENT = 500;
const MOST_LINES = 30;

export type Hearing = {
  readonly id: string;
  readonly openingId: string;
  readonly hears: readonly string[];
  readonly eventId: bigint;
  readonly toldUntil: Date;
};

/** What a channel hears next, and from where it goes on afterwards. */
export type NextMessage = {
  readonly text: string;
  readonly after: { readonly eventId: bigint } | { readonly toldUntil: Date };
};

/** The first thing that a channel has not heard yet; null when there is none. */
export async function nextMessage(ctx: SystemCtx, channel: Hearing): Promise<NextMessage | null> {
  const since = await loadSince(ctx.db, channel);
  return (await nextOfEvents(ctx, channel, since)) ?? (await nextOfReminders(ctx, channel, since));
}

const KeptSchema = z.object({ hears: z.array(z.string()) });

type Since = ReadonlyMap<string, HearsSince>;

async function loadSince(db: Db, { id }: Hearing): Promise<Since> {
  const events = await db.event.findMany({
    where: { subjectKind: "channel", subjectId: id, type: { in: ["channel.added", "channel.changed"] } },
    orderBy: { id: "asc" },
    select: { id: true, at: true, after: true },
  });
  return heardSince(
    events.map((event) => {
      return { eventId: event.id, at: event.at, ...KeptSchema.parse(event.after) };
    }),
  );
}

async function nextOfEvents(ctx: SystemCtx, channel: Hearing, since: Since): Promise<NextMessage | null> {
  const event = await ctx.db.event.findFirst({
    where: {
      openingId: channel.openingId,
      id: { gt: channel.eventId, lt: await firstUnsettled(ctx.db, ctx.now) },
      OR: [...since].map(([kind, { eventId }]) => {
        return { type: { in: [...eventsHeard([kind])] }, id: { gt: eventId } };
      }),
      sealed: false,
      applicationId: { not: null },
    },
    orderBy: { id: "asc" },
    select: { id: true, type: true, applicationId: true },
  });
  const kind = event && kindOf(event.type);
  if (!event || !kind) return null;
  const { title } = await ctx.db.opening.findFirstOrThrow({
    where: { id: channel.openingId },
    select: { title: true },
  });
  const link = `${ctx.baseUrl}/applications/${event.applicationId}`;
  const text = channelMessage({
    kind,
    openingTitle: title,
    interviewName: null,
    interviewerName: null,
    link,
  });
  return { text, after: { eventId: event.id } };
}

/** The first of the newest events that another change may still be written before. */
async function firstUnsettled(db: Db, now: Date): Promise<bigint> {
  const newest = await db.event.findMany({
    orderBy: { id: "desc" },
    take: RECENT,
    select: { id: true, at: true },
  });
  const settled = now.getTime() - SETTLE_MS;
  const open = newest.filter((event) => event.at.getTime() > settled);
  return open.at(-1)?.id ?? (newest[0] ? newest[0].id + 1n : 0n);
}

/** Reminders of one moment are told together, unless what they remind of is done or of no use any more. */
async function nextOfReminders(ctx: SystemCtx, channel: Hearing, since: Since): Promise<NextMessage | null> {
  const heard = {
    application: { openingId: channel.openingId, disposition: null },
    interviewId: { not: null },
    interview: { scorecard: { none: { state: "submitted" as const } } },
    OR: [...since].map(([kind, { at }]) => ({ kind: { in: [...remindersHeard([kind])] }, at: { gt: at } })),
  };
  const settled = new Date(ctx.now.getTime() - SETTLE_MS);
  const first = await ctx.db.inboxItem.findFirst({
    where: { ...heard, at: { gt: channel.toldUntil, lte: settled } },
    orderBy: { at: "asc" },
    select: { at: true },
  });
  if (!first) return null;
  const items = await ctx.db.inboxItem.findMany({
    where: { ...heard, at: first.at },
    orderBy: { id: "asc" },
    take: MOST_LINES,
    select: {
      kind: true,
      interviewId: true,
      interview: { select: { name: true, interviewer: { select: { name: true } } } },
      application: { select: { opening: { select: { title: true } } } },
    },
  });
  const lines = items.flatMap(({ kind: word, interviewId, interview, application }) => {
    const kind = kindOf(word);
    if (!kind) return [];
    return channelMessage({
      kind,
      openingTitle: application.opening.title,
      interviewName: interview?.name ?? null,
      interviewerName: interview?.interviewer.name ?? null,
      link: `${ctx.baseUrl}/interviews/${interviewId}/scorecard`,
    });
  });
  return { text: [...new Set(lines)].join("\n"), after: { toldUntil: first.at } };
}
