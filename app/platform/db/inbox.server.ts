import type { Prisma } from "#app/generated/prisma/client.ts";
import type { InboxKind } from "#app/hiring/reminders/inbox-words.ts";
import type { Tx } from "./client.server.ts";
import { tellPages } from "./tell.server.ts";

export type NewItem = {
  readonly personId: string;
  readonly kind: InboxKind;
  readonly key: string;
  readonly applicationId: string;
  readonly interviewId: string | null;
};

/**
 * Puts one thing into somebody's inbox and tells their open pages. Answers false when its key was there already. With
 * `anew`, one that was done comes back as new.
 */
export async function deliver(
  tx: Tx,
  now: Date,
  item: NewItem,
  { anew }: { readonly anew: boolean },
): Promise<boolean> {
  const { count } = await tx.inboxItem.createMany({ data: [{ ...item, at: now }], skipDuplicates: true });
  const { personId, key } = item;
  const back =
    count === 0 && anew
      ? await tx.inboxItem.updateMany({
          where: { personId, key, doneAt: { not: null } },
          data: { doneAt: null, at: now },
        })
      : null;
  const arrived = count > 0 || (back?.count ?? 0) > 0;
  if (arrived) await tellInbox(tx, personId);
  return arrived;
}

/**
 * Takes items out of all inboxes that are no longer true, those that were put aside among them: should the same thing
 * come about again, it is news. With `keptBy`, that person's inbox is left as it is; with null for it, nobody's.
 */
export async function withdrawItems(
  tx: Tx,
  which: {
    readonly applicationId: string;
    readonly keys: readonly string[];
    readonly keptBy?: string | null;
  },
): Promise<void> {
  const { applicationId, keys, keptBy = null } = which;
  const others = keptBy === null ? {} : { personId: { not: keptBy } };
  const where = { applicationId, key: { in: [...keys] }, ...others };
  const gone = await tx.inboxItem.findMany({ where, select: { personId: true } });
  if (gone.length === 0) return;
  await tx.inboxItem.deleteMany({ where });
  for (const personId of new Set(gone.map((item) => item.personId))) await tellInbox(tx, personId);
}

/** Marks items as done for whoever still has them before them, and tells their open pages. */
export async function finishItems(tx: Tx, now: Date, which: Prisma.InboxItemWhereInput): Promise<void> {
  const gone = await tx.inboxItem.updateManyAndReturn({
    where: { ...which, doneAt: null },
    data: { doneAt: now },
    select: { personId: true },
  });
  for (const personId of new Set(gone.map((item) => item.personId))) await tellInbox(tx, personId);
}

/** Tells a person's open pages that their inbox has changed. */
export async function tellInbox(tx: Tx, personId: string): Promise<void> {
  await tellPages(tx, {
    type: "inbox.changed",
    openingId: null,
    applicationId: null,
    interviewId: null,
    act: null,
    personId,
  });
}
