import type { MailState } from "./mail-state.ts";

/** The filters over the list of mails, in the order in which they need somebody. */
export const MAIL_FILTERS = ["all", "waiting", "failed", "kept", "sent", "taken_back"] as const;
export type MailFilter = (typeof MAIL_FILTERS)[number];

/** The states a filter shows; a mail that is being sent is still among the waiting ones. */
export function statesOf(filter: MailFilter): readonly MailState[] | null {
  if (filter === "all") return null;
  return filter === "waiting" ? ["waiting", "sending"] : [filter];
}

/** The filter an address names; anything else shows all. */
export function readMailFilter(word: string | null): MailFilter {
  return MAIL_FILTERS.find((filter) => filter === word) ?? "all";
}

/** Where the next page begins: the last mail of this one, written as `<milliseconds>_<id>`. */
export type MailCursor = { readonly createdAt: Date; readonly id: string };

export function writeMailCursor({ createdAt, id }: MailCursor): string {
  return `${createdAt.getTime()}_${id}`;
}

/** Reads a cursor from an address; null begins at the newest mail. */
export function readMailCursor(word: string | null): MailCursor | null {
  const match = /^(\d{1,15})_([a-z0-9]{1,40})$/.exec(word ?? "");
  if (!match?.[1] || !match[2]) return null;
  return { createdAt: new Date(Number(match[1])), id: match[2] };
}
