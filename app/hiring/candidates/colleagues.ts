import { emailKey, nameKey } from "./keys.ts";

/** One of our people, as a candidate or a referral is compared with them. */
export type Colleague = { readonly id: string; readonly name: string; readonly email: string };

/** The colleague to whom one of the addresses belongs, however it is written; null when there is none. */
export function colleagueAt(emails: readonly string[], colleagues: readonly Colleague[]): Colleague | null {
  const boxes = emails.map(emailKey).filter((key) => key !== null);
  return colleagues.find((colleague) => boxes.includes(emailKey(colleague.email) ?? "")) ?? null;
}

/** The part of addresses that a colleague's must share to be the same mailbox: the services they are at. */
export function servicesOf(emails: readonly string[]): readonly string[] {
  const services = emails.flatMap((email) => emailKey(email)?.split("@")[1] ?? []);
  return [...new Set(services.flatMap((one) => (one === "gmail.com" ? [one, "googlemail.com"] : [one])))];
}

/**
 * Who referred a candidate, from what was typed: a colleague's address, or a name that only one of them has. Null when it
 * is nobody's, or could be two people's.
 */
export function referrerOf(typed: string, colleagues: readonly Colleague[]): Colleague | null {
  const address = /[^\s<>(),;]+@[^\s<>(),;]+/.exec(typed)?.[0];
  if (address) return colleagueAt([address], colleagues);
  const name = nameKey(typed);
  const named = name === null ? [] : colleagues.filter((colleague) => nameKey(colleague.name) === name);
  return named.length === 1 ? (named[0] ?? null) : null;
}
