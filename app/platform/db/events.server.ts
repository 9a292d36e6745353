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
  const book = books.get(tx);
  if (book) return String(await enter(tx, book, rowOf(ctx, event)));
  const { id } = await tx.event.create({ data: rowOf(ctx, event), select: { id: true } });
  return String(id);
}

/** Appends one event for each of many changes that are made at once. */
export async function appendEvents(tx: Tx, ctx: EventCtx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const book = books.get(tx);
  if (book) for (const event of events) await enter(tx, book, rowOf(ctx, event));
  else await tx.event.createMany({ data: events.map((event) => rowOf(ctx, event)) });
}

type Book = { readonly rows: (ReturnType<typeof rowOf> & { readonly id: bigint })[]; readonly ids: bigint[] };
/** Events that wait for the end of a piece of work, by its transaction. */
const books = new WeakMap<Tx, Book>();
const IDS_AT_ONCE = 100;

/**
 * Does a piece of work with many changes, and appends all of their events at its end with one statement, in their order and
 * in the same transaction. The work does not read the events that it makes.
 */
export async function appendTogether<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const book: Book = { rows: [], ids: [] };
  books.set(tx, book);
  try {
    const result = await work();
    await tx.event.createMany({ data: book.rows });
    return result;
  } finally {
    books.delete(tx);
  }
}

/** Enters a row in the book, under an id that is taken from the database already. */
async function enter(tx: Tx, book: Book, row: ReturnType<typeof rowOf>): Promise<bigint> {
  if (book.ids.length === 0) {
    const taken = await tx.$queryRaw<{ id: bigint }[]>`
      SELECT nextval(pg_get_serial_sequence('"Event"', 'id')) AS id FROM generate_series(1, ${IDS_AT_ONCE})`;
    book.ids.push(...taken.map(({ id }) => id));
  }
  const [id] = book.ids.splice(0, 1);
  if (id === undefined) throw new Error("The database gave no ids for events.");
  book.rows.push({ id, ...row });
  return id;
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
