import { contactSchema } from "../applications/application-form.ts";
import { isUnsure, type CheckedProfile } from "../resumes/checked-profile.ts";
import type { Contact } from "./contact.ts";
import { emailKey, linkKey, nameKey, phoneKey } from "./keys.ts";

export const CONTACT_PARTS = ["email", "phone", "link"] as const;
export type ContactPart = (typeof CONTACT_PARTS)[number];

/** A way to reach somebody that a resume of theirs names and their contact does not. */
export type ContactOffer = {
  readonly part: ContactPart;
  readonly value: string;
  readonly documentId: string;
  readonly fileName: string;
  /** Whether it was read with certainty, or a person has looked. */
  readonly sure: boolean;
  /** What it would take the place of; null when it would stand beside what is there. */
  readonly replaces: string | null;
  /** Whom the resume names where that is somebody else than the candidate; null where it is not. */
  readonly otherName: string | null;
};

export type ReadResume = {
  readonly documentId: string;
  readonly fileName: string;
  readonly profile: CheckedProfile;
};

const READ_IN = [
  ["email", "emails"],
  ["phone", "phones"],
  ["link", "links"],
] as const;

/**
 * What resumes name and the contact does not, each once, the newest resume first. It only suggests: an address in a resume
 * may be a referee's. What could not stand in a contact is left out, and so are addresses of files merged into this one,
 * which lead here anyway.
 */
export function contactOffers(
  contact: Contact,
  mergedEmails: readonly string[],
  resumes: readonly ReadResume[],
): readonly ContactOffer[] {
  const here = new Set([
    ...[contact.email, ...mergedEmails].map((value) => sameAs("email", value)),
    sameAs("phone", contact.phone),
    ...contact.links.map((value) => sameAs("link", value)),
  ]);
  const offers: ContactOffer[] = [];
  for (const { documentId, fileName, profile } of resumes) {
    const otherName = otherNameIn(profile, contact.name);
    for (const [part, list] of READ_IN)
      for (const { values } of profile[list]) {
        const value = asWritten(part, values.value?.value ?? "");
        const key = sameAs(part, value);
        if (value === "" || here.has(key) || !fits(contact, part, value)) continue;
        here.add(key);
        const replaces = part === "link" ? null : contact[part] || null;
        const sure = !isUnsure(values.value);
        offers.push({ part, value, documentId, fileName, sure, replaces, otherName });
      }
  }
  return offers;
}

/** The name that stands in a resume and is not the candidate's; one with a name more or less is theirs. */
function otherNameIn(profile: CheckedProfile, name: string): string | null {
  const read = profile.person[0]?.values.name;
  if (!read || isUnsure(read)) return null;
  const [one, other] = [read.value, name].map((text) => nameKey(text)?.split(" "));
  if (!one || !other) return null;
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  return fewer.every((word) => more.includes(word)) ? null : read.value;
}

/** The contact with what was taken over. */
export function withOffer(contact: Contact, { part, value }: Pick<ContactOffer, "part" | "value">): Contact {
  return part === "link" ? { ...contact, links: [...contact.links, value] } : { ...contact, [part]: value };
}

function fits(contact: Contact, part: ContactPart, value: string): boolean {
  const changed = withOffer(contact, { part, value });
  const typed = { ...changed, links: changed.links.join("\n") };
  return contactSchema(changed.links.length).safeParse(typed).success;
}

/** As it stands in a contact: an address in lower case, a number without words around it, a link with its https. */
function asWritten(part: ContactPart, value: string): string {
  if (part === "email") return value.trim().toLowerCase();
  if (part === "link") return /^https?:/i.test(value) ? value.trim() : `https://${value.trim()}`;
  return value.replace(/\s+/g, " ").replace(/^[^+(\d]+|[^\d)]+$/g, "");
}

/** What two ways to write one address, number or page have in common. */
function sameAs(part: ContactPart, value: string): string {
  const plain = value.trim().toLowerCase();
  if (part === "email") return `email ${emailKey(plain) ?? plain}`;
  if (part === "phone") return `phone ${phoneKey(plain) ?? plain.replace(/\D/g, "")}`;
  return `link ${linkKey(plain) ?? plain.replace(/^https?:\/\/(?:www\.)?|\/+$/g, "")}`;
}
