/** `kept` means no mail service is set up: the mail is shown in the app instead of being sent. */
export const MAIL_STATES = ["waiting", "sending", "sent", "failed", "taken_back", "kept"] as const;
export type MailState = (typeof MAIL_STATES)[number];
