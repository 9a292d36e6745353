import type { MailPropsInput } from "#app/hiring/mail/templates.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";

/** An application with its latest offer; `subject` is what the policy judges. */
export async function openOffer(tx: Db | Tx, applicationId: string) {
  const loaded = await loadApplication(tx, applicationId);
  if (!loaded) throw notFound("This application");
  const offer = await tx.offer.findFirst({ where: { applicationId }, orderBy: { createdAt: "desc" } });
  return { ...loaded, offer };
}

export type Opened = Awaited<ReturnType<typeof openOffer>>;

/** What an event about the offer belongs to. */
export function aboutOffer({ row }: Opened) {
  return { openingId: row.openingId, candidateId: row.candidateId, applicationId: row.id };
}

/** The words of the mail that makes the offer. */
export async function offerWords(
  tx: Db | Tx,
  ctx: Ctx,
  { row, offer }: Opened,
): Promise<MailPropsInput["offer"]> {
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

/** A date as a day of the calendar, "2027-01-04". */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Said to a page that is older than the offer. */
export const OFFER_CHANGED =
  "This offer was changed in another tab. Reload to read it as it stands; what you typed here is still in the fields.";
