import type { Delivery } from "#app/hiring/mail/delivery-report.ts";
import type { MailAbout } from "./fail-mail.server.ts";

/** What an event about a mail on its way belongs to and says: which mail, and from where it came to where. */
export function aboutDelivery(
  { id, template, candidateId, applicationId, interviewId }: MailAbout,
  { from, to }: { readonly from: Delivery | null; readonly to: Delivery },
) {
  return {
    subject: { kind: "mail", id },
    candidateId,
    applicationId,
    interviewId,
    before: { template, delivery: from },
    after: { template, delivery: to },
  } as const;
}
