import type ICAL from "ical.js";

/** The addresses by which a calendar's owner is invited, as they are compared. */
export type Owner = ReadonlySet<string>;

/**
 * Whose calendar it is: the person it is read for, and the address that some programs name a person's own calendar by,
 * because people are invited at other addresses, too. A name that is no address says nothing.
 */
export function ownerOf(email: string, calendarName: string): Owner {
  return new Set([email, calendarName].filter((name) => /^[^\s@]+@[^\s@]+$/.test(name)).map(lowered));
}

/** Whether the owner has said no to an invitation, and nowhere in it anything else. */
export function hasDeclined(event: ICAL.Component, owner: Owner): boolean {
  const answers = event
    .getAllProperties("attendee")
    .filter((guest) => addressesOf(guest).some((address) => owner.has(address)))
    .map((guest) => String(guest.getParameter("partstat") ?? "").toUpperCase());
  return answers.length > 0 && answers.every((answer) => answer === "DECLINED");
}

/** Some programs name a guest by a number or a path, and write the address beside it (RFC 7986, section 6.2). */
function addressesOf(guest: ICAL.Property): string[] {
  const address = String(guest.getFirstValue() ?? "").replace(/^mailto:/i, "");
  return [address, String(guest.getParameter("email") ?? "")].map(lowered);
}

function lowered(address: string): string {
  return address.trim().toLowerCase();
}
