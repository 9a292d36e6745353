import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { MailPropsInput } from "#app/hiring/mail/templates.ts";
import { decideOfferMove } from "#app/hiring/offers/offer-state.ts";
import type { OfferState } from "#app/hiring/offers/offer-state.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";

async function openApplication(tx: Db | Tx, ctx: Ctx, applicationId: string) {
  const loaded = await loadApplication(tx, applicationId);
  if (!loaded) throw notFound("This application");
  requireAllowed(canOnApplication(ctx.actor, "make_offer", loaded.subject), "This application");
  const offer = await tx.offer.findFirst({ where: { applicationId }, orderBy: { createdAt: "desc" } });
  return { row: loaded.row, offer };
}

type Opened = Awaited<ReturnType<typeof openApplication>>;

function about({ row }: Opened) {
  return { openingId: row.openingId, candidateId: row.candidateId, applicationId: row.id };
}

async function offerWords(tx: Db | Tx, ctx: Ctx, { row, offer }: Opened): Promise<MailPropsInput["offer"]> {
  const [company, recruiter] = await Promise.all([
    tx.company.findFirst({ select: { name: true } }),
    tx.person.findFirst({ where: { id: row.opening.recruiterId }, select: { name: true } }),
  ]);
  return {
    candidateName: row.candidate.name,
    companyName: company?.name ?? "",
    openingTitle: row.opening.title,
    statusUrl: candidateLink(ctx, row),
    terms: offer?.terms ?? "",
    startDate: offer?.startDate ? dayOf(offer.startDate) : null,
    signedBy: recruiter?.name ?? "",
  };
}

/** An application's offer and the mail as it would be sent. Refuses whoever may not make offers here. */
export async function getOffer(ctx: Ctx, applicationId: string) {
  const opened = await openApplication(ctx.db, ctx, applicationId);
  const { row, offer } = opened;
  return {
    application: { id: row.id, stage: row.stage, disposition: row.disposition },
    candidateName: row.candidate.name,
    openingTitle: row.opening.title,
    offer: offer ? { ...offer, startDate: offer.startDate ? dayOf(offer.startDate) : "" } : null,
    words: offer ? await offerWords(ctx.db, ctx, opened) : null,
  };
}

/** A day of the calendar as "2027-01-04", or null when none is given; refuses days that do not exist. */
function startDateOf(text: string): Date | null {
  if (text === "") return null;
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || dayOf(date) !== text)
    throw invalid("Give the start as a date.", { startDate: "Give the start as a date." });
  return date;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function termsOf(offer: { readonly terms: string; readonly startDate: Date | null }) {
  return { terms: offer.terms, startDate: offer.startDate ? dayOf(offer.startDate) : null };
}

export type OfferDraft = {
  readonly applicationId: string;
  readonly terms: string;
  readonly startDate: string;
  /** The version of the draft that the page showed; 0 when it showed none. */
  readonly version: number;
};

/**
 * Writes the terms of an offer. Refuses before the offer stage, while the candidate holds one, and a page older
 * than what was saved from another tab.
 */
export async function draftOffer(ctx: Ctx, input: OfferDraft): Promise<void> {
  const startDate = startDateOf(input.startDate);
  if (input.terms.trim() === "")
    throw invalid("Write the terms of the offer.", { terms: "Write the terms of the offer." });
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${input.applicationId} FOR UPDATE`;
    const opened = await openApplication(tx, ctx, input.applicationId);
    const { row, offer } = opened;
    if (row.stage !== "offer" || row.disposition)
      throw invalid("Move the application to Offer first; that needs a decision to hire.");
    if (offer && (offer.state === "extended" || offer.state === "accepted")) {
      throw conflict("The candidate holds an offer. Withdraw it before writing another.");
    }
    const draft = offer?.state === "draft" ? offer : null;
    if ((draft?.version ?? 0) !== input.version) throw conflict(CHANGED);
    const terms = { terms: input.terms.trim(), startDate };
    const saved = draft
      ? await tx.offer.update({ where: { id: draft.id }, data: { ...terms, version: { increment: 1 } } })
      : await tx.offer.create({ data: { applicationId: row.id, ...terms } });
    await appendEvent(tx, ctx, {
      type: "offer.drafted",
      subject: { kind: "offer", id: saved.id },
      ...about(opened),
      ...(draft ? { before: termsOf(draft) } : {}),
      after: termsOf(saved),
    });
  });
}

const CHANGED =
  "This offer was changed in another tab. Reload to read it as it stands; what you typed here is still in the fields.";

const EVENTS = {
  extended: "offer.extended",
  accepted: "offer.accepted",
  declined: "offer.declined",
  withdrawn: "offer.withdrawn",
} as const;

export type OfferMove = {
  readonly applicationId: string;
  readonly to: Exclude<OfferState, "draft">;
  /** The version of the offer that the page showed: what goes out is what was read. */
  readonly version: number;
};

/**
 * Moves an offer on: extends it (the mail goes out after its short delay), records the candidate's answer, or
 * withdraws it, which takes a mail that still waits back. Refuses moves that make no sense, such as accepting what
 * was never extended; extending outside the offer stage; withdrawing from somebody hired; and older pages.
 */
export async function moveOffer(ctx: Ctx, { applicationId, to, version }: OfferMove): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${applicationId} FOR UPDATE`;
    const opened = await openApplication(tx, ctx, applicationId);
    const { row, offer } = opened;
    if (!offer) throw conflict("There is no offer yet. Write its terms first.");
    const decided = decideOfferMove({ state: offer.state, to });
    if (!decided.ok) throw conflict(decided.message);
    if (offer.version !== version) throw conflict(CHANGED);
    requireStageFor(to, row);
    await tx.offer.update({
      where: { id: offer.id },
      data: {
        state: to,
        version: { increment: 1 },
        ...(to === "extended" ? { extendedAt: ctx.now } : {}),
        ...(to === "accepted" || to === "declined" ? { answeredAt: ctx.now } : {}),
      },
    });
    await appendEvent(tx, ctx, {
      type: EVENTS[to],
      subject: { kind: "offer", id: offer.id },
      ...about(opened),
      before: { state: offer.state },
      after: { state: to },
    });
    if (to === "withdrawn") await takeBackMail(tx, ctx, { idempotencyKey: `offer:${offer.id}` });
    if (to !== "extended") return;
    await queueMail(tx, ctx, {
      template: "offer",
      props: await offerWords(tx, ctx, opened),
      to: { email: row.candidate.email, name: row.candidate.name },
      candidateId: row.candidateId,
      applicationId,
      idempotencyKey: `offer:${offer.id}`,
    });
  });
}

/** An offer is made and accepted in the offer stage only, and nobody is hired without one. */
function requireStageFor(to: OfferMove["to"], { stage, disposition }: Opened["row"]): void {
  if ((to === "extended" || to === "accepted") && (stage !== "offer" || disposition !== null))
    throw conflict("This application is not at Offer any more. Reload to see where it stands.");
  if (to === "withdrawn" && stage === "hired" && disposition === null)
    throw conflict("This candidate is hired. Move the application back to Offer first.");
}
