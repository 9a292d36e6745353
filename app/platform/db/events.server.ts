import type { EventSubject, EventWords } from "#app/hiring/timeline/event-types.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { Tx } from "./client.server.ts";
import type { EventCtx } from "./context.server.ts";

/** What has to be told of a change: a kind that alters something does not compile without before and after. */
export type NewEvent = EventWords<Prisma.InputJsonObject> & {
  readonly subject: { readonly kind: EventSubject; readonly id: string };
  readonly openingId?: string | null;
  readonly candidateId?: string | null;
  readonly applicationId?: string | null;
  readonly interviewId?: string | null;
  /** True when `before` or `after` hold a verdict; see `isSealedEvent`. */
  readonly sealed?: boolean;
};

/**
 * Appends one event in the transaction that makes the change (Law 4). A database trigger tells open pages that
 * something about the application, opening or interview has changed; the message holds ids only. Answers its id.
 */
export async function appendEvent(tx: Tx, ctx: EventCtx, event: NewEvent): Promise<string> {
  const { id } = await tx.event.create({ data: rowOf(ctx, event), select: { id: true } });
  return String(id);
}

/** Appends one event for each of many changes that are made at once. */
export async function appendEvents(tx: Tx, ctx: EventCtx, events: readonly NewEvent[]): Promise<void> {
  await tx.event.createMany({ data: events.map((event) => rowOf(ctx, event)) });
}

function rowOf(ctx: EventCtx, event: NewEvent) {
  return {
    at: ctx.now,
    actorKind: ctx.eventActor.kind,
    actorId: ctx.eventActor.id,
    type: event.type,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    openingId: event.openingId ?? null,
    candidateId: event.candidateId ?? null,
    applicationId: event.applicationId ?? null,
    interviewId: event.interviewId ?? null,
    sealed: event.sealed ?? false,
    before: event.before ?? Prisma.DbNull,
    after: "after" in event ? event.after : Prisma.DbNull,
  };
}
