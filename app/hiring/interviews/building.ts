import type { InterviewKind } from "./interview-state.ts";

/** Where the company's rooms are: its address, a line each, and what the rooms are called, closed ones too. */
export type Building = { readonly address: string; readonly rooms: readonly string[] };

/**
 * The company's address on one line, for an interview in one of its rooms; an empty string for calls, for phone
 * screens, and for other places, which are told as they were typed. A room is known by its name up to the first comma:
 * "Room Ada" is "Ada, 2nd floor".
 */
export function addressFor(
  building: Building,
  { kind, place }: { readonly kind: InterviewKind; readonly place: string },
): string {
  const room = roomOf(place);
  if (kind === "phone" || room === "" || !building.rooms.some((name) => roomOf(name) === room)) return "";
  return onOneLine(building.address);
}

/** A room with the address of its building behind it, on one line; either may be empty. */
export function placeLine(place: string, address: string): string {
  return [place.trim(), address].filter((part) => part !== "").join(", ");
}

/** Where a map shows an address: a plain link, so that nobody else is asked before a reader follows it. */
export function mapLink(address: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}

function onOneLine(address: string): string {
  return address
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/,$/, ""))
    .filter((line) => line !== "")
    .join(", ");
}

function roomOf(name: string): string {
  const [head = ""] = name.split(",");
  return head
    .trim()
    .replace(/^room\s+/i, "")
    .toLowerCase();
}
