import type { MailPropsInput } from "#app/hiring/mail/templates.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { dayOf } from "./open-offer.server.ts";
import type { Opened } from "./open-offer.server.ts";

/** The words that welcome somebody; null before they are hired on an accepted offer, and once they are erased. */
export async function welcomeWords(
  tx: Db | Tx,
  { row, offer }: Opened,
): Promise<MailPropsInput["hired-welcome"] | null> {
  if (row.candidate.erasedAt !== null) return null;
  if (row.stage !== "hired" || row.disposition !== null || offer?.state !== "accepted") return null;
  const [company, recruiter] = await Promise.all([
    tx.company.findFirst({ select: { name: true } }),
    tx.person.findFirst({ where: { id: row.opening.recruiterId }, select: { name: true } }),
  ]);
  return {
    candidateName: row.candidate.name,
    companyName: company?.name ?? "",
    openingTitle: row.opening.title,
    startDate: offer.startDate ? dayOf(offer.startDate) : null,
    signedBy: recruiter?.name ?? "",
  };
}

/** The welcome mails of an application, the last one first. */
export async function listWelcomes(tx: Db | Tx, applicationId: string) {
  return tx.mail.findMany({
    where: { applicationId, template: "hired-welcome" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, state: true },
  });
}
