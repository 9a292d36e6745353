import { canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { CandidateInput } from "#app/hiring/applications/application-form.ts";
import { colleagueAt, servicesOf } from "#app/hiring/candidates/colleagues.ts";
import { contactStamp, type Contact } from "#app/hiring/candidates/contact.ts";
import { compareHeld, compareRenamed } from "#app/hiring/candidates/duplicates.ts";
import { NOT_LEFT } from "#app/hiring/mail/mail-state.ts";
import { isLinkOut } from "#app/hiring/mail/private-link.ts";
import { goesToCandidate } from "#app/hiring/mail/templates.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { lockAddresses } from "#app/platform/db/address-lock.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import {
  colleaguesAtServices,
  keepKeys,
  lookForContacts,
  suggest,
} from "#app/platform/db/duplicates.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadCandidate } from "#app/platform/db/sight.server.ts";
import { loadLinked, renewLinks, type RenewedLinks } from "./internal/private-links.server.ts";

export type { RenewedLinks };

export type ChangeContactInput = {
  readonly candidateId: string;
  /** `contactStamp` of the contact as the form showed it. */
  readonly seen: string;
  readonly contact: CandidateInput;
  /** The resume it was taken over from, or the change that it takes back. */
  readonly origin?: { readonly documentId: string } | { readonly takesBack: string };
  /** Whether another address ends the private links, and is told the new ones; or only if such a link has gone out. */
  readonly newLink: boolean | "where_out";
};

/** `taken`: another file has the address, and the two are now suggested as one person's. Nothing was changed then. */
export type ChangedContact =
  | {
      readonly kind: "saved";
      readonly readdressed: number;
      readonly links: RenewedLinks;
      readonly changeId: string;
    }
  | { readonly kind: "same" }
  | { readonly kind: "taken" };

/**
 * Corrects who a candidate is and how they are reached. Mails that have not left go to the new address, the file is
 * compared with everybody's anew, and the events name the contact before and after. If it is asked for, the private links
 * that the former address may know are ended, and mails to the new one tell the new ones. Answers how many mails wait for
 * the new address, what became of the links, and by which id the change can be taken back.
 * Refuses whoever does not keep the details of candidates, a form that is older than another change, an erased or merged
 * file, and the address of a file that was merged into this one.
 */
export async function changeContact(ctx: Ctx, input: ChangeContactInput): Promise<ChangedContact> {
  const { candidateId, contact } = input;
  return inTransaction(ctx.db, async (tx) => {
    const row = await lockFile(tx, ctx, candidateId, contact.email);
    const before = contactOf(row);
    if (contactStamp(before) !== input.seen)
      throw conflict("Somebody has just changed this contact. Reload to see it, then change it again.");
    const after = contactOf(contact);
    if (contactStamp(after) === input.seen) return { kind: "same" };
    const other = await tx.candidate.findFirst({
      where: { email: contact.email, id: { not: candidateId } },
      select: { id: true, mergedIntoId: true },
    });
    if (other?.mergedIntoId) throw refusedAsMerged(other.mergedIntoId === candidateId);
    if (other) {
      await suggest(tx, ctx, { candidateId, otherId: other.id, reasons: ["email"] });
      return { kind: "taken" };
    }
    // Whose own file it is must not be forgotten with the address that told it.
    const personId = row.personId ?? (await ownerOf(tx, contact.email));
    await tx.candidate.update({ where: { id: candidateId }, data: { ...after, personId } });
    const readdressed = await readdress(tx, candidateId, before.email, after);
    const changeId = await tell(tx, ctx, row, { before, after: { ...after, ...input.origin } });
    const isElsewhere = before.email.toLowerCase() !== after.email.toLowerCase();
    const links =
      isElsewhere && (await wantsNewLink(tx, input))
        ? await renewLinks(tx, ctx, { ...after, candidateId })
        : "not_asked";
    await compareAnew(tx, ctx, candidateId, before.name !== after.name);
    return { kind: "saved", readdressed, links, changeId };
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof loadCandidate>>>["row"];

/** The file, locked with both addresses, so that nobody applies with either of them meanwhile. */
async function lockFile(tx: Tx, ctx: Ctx, candidateId: string, email: string): Promise<Row> {
  const known = await tx.candidate.findFirst({ where: { id: candidateId }, select: { email: true } });
  if (!known) throw notFound("This candidate");
  await lockAddresses(tx, known.email, email);
  await tx.$queryRaw`SELECT id FROM "Candidate" WHERE id = ${candidateId} FOR UPDATE`;
  const loaded = await loadCandidate(tx, candidateId);
  if (!loaded) throw notFound("This candidate");
  requireAllowed(canOnCandidate(ctx.actor, "edit", loaded.subject), "This candidate");
  if (loaded.row.erasedAt) throw conflict("This candidate was erased, so nothing is added any more.");
  if (loaded.row.mergedIntoId)
    throw conflict("This file was merged into another one of the same person. Change that one.");
  return loaded.row;
}

function contactOf({ name, email, phone, links }: Contact) {
  return { name, email, phone, links: [...links] };
}

function refusedAsMerged(intoThis: boolean) {
  const message = intoThis
    ? "This is the address of a file that was merged into this one. Take that merge back, then merge again and keep the file with this address."
    : "This is the address of a file that was merged into another one. Look whether that is the same person's.";
  return invalid(message, { email: "Another file has this address." });
}

async function wantsNewLink(tx: Tx, { candidateId, newLink }: ChangeContactInput): Promise<boolean> {
  return newLink === "where_out" ? (await loadLinked(tx, candidateId)).some(isLinkOut) : newLink;
}

async function ownerOf(tx: Tx, email: string): Promise<string | null> {
  return colleagueAt([email], await colleaguesAtServices(tx, servicesOf([email])))?.id ?? null;
}

/** Has what still waits for the candidate leave for the new address. A repeat of what may have left stays one. */
async function readdress(tx: Tx, candidateId: string, former: string, { name, email }: Contact) {
  if (former.toLowerCase() === email.toLowerCase()) return 0;
  const waiting = await tx.mail.findMany({
    where: { candidateId, state: { in: [...NOT_LEFT] }, mayHaveLeft: false },
    select: { id: true, template: true },
  });
  const ids = waiting.filter(({ template }) => goesToCandidate(template)).map(({ id }) => id);
  const { count } = await tx.mail.updateMany({
    where: { id: { in: ids }, state: { in: [...NOT_LEFT] }, mayHaveLeft: false },
    data: { to: email, toName: name },
  });
  return count;
}

/** The open pages of each application follow it. Answers the id of the first event. */
async function tell(
  tx: Tx,
  ctx: Ctx,
  { id, applications }: Row,
  change: {
    readonly before: ReturnType<typeof contactOf>;
    readonly after: ReturnType<typeof contactOf> & Partial<Record<"documentId" | "takesBack", string>>;
  },
): Promise<string> {
  const event = {
    type: "candidate.contact_changed",
    subject: { kind: "candidate", id },
    candidateId: id,
    ...change,
  } as const;
  const [first, ...others] = applications;
  const place = first ? { applicationId: first.id, openingId: first.openingId } : {};
  const changeId = await appendEvent(tx, ctx, { ...event, ...place });
  for (const { id: applicationId, openingId } of others)
    await appendEvent(tx, ctx, { ...event, applicationId, openingId });
  return changeId;
}

async function compareAnew(tx: Tx, ctx: Ctx, candidateId: string, renamed: boolean): Promise<void> {
  if (renamed) {
    const { name, keys } = await tx.candidate.findFirstOrThrow({
      where: { id: candidateId },
      select: { name: true, keys: { where: { kind: "name_employer" }, select: { kind: true, key: true } } },
    });
    await keepKeys(tx, ctx, { ...compareRenamed(name, keys), candidateId });
  }
  await lookForContacts(tx, ctx, candidateId, compareHeld);
}
