import type { MailTemplate } from "./templates.ts";

/**
 * What reaches even those who want no mail: the answer to what they have just sent us, which tells them what we keep and
 * how to take it back, that a meeting they would travel to is off, and where their page is once its former address is ended.
 * Everything else is withheld.
 */
const LEGAL_MINIMUM: readonly MailTemplate[] = [
  "application-received",
  "application-repeated",
  "interview-cancelled",
  "day-cancelled",
  "new-link",
];

/** Whether a mail goes to a candidate who wants none, too. */
export function isLegalMinimum(template: string): boolean {
  return LEGAL_MINIMUM.some((one) => one === template);
}

/** Said wherever a mail to such a candidate is withheld or refused. */
export const WANTS_NO_MAIL = "This candidate wants no mail, so it was not sent.";
