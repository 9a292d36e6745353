import type { Contact } from "./contact.ts";

/** Where one address, number or link of a contact comes from. */
export type ContactSource = {
  readonly from: "given" | "added" | "imported" | "typed" | "resume" | "merged";
  readonly at: Date;
  /** Who brought it, for what a colleague did. */
  readonly by: string | null;
  /** The resume it was taken over from. */
  readonly documentId: string | null;
};

/** An event that a contact may have changed with, as far as it tells of the contact. */
export type ContactEvent = {
  readonly type: string;
  readonly at: Date;
  /** The colleague who did it; null when the candidate did, or nobody. */
  readonly by: string | null;
  readonly before: unknown;
  readonly after: unknown;
};

/**
 * Where each value of a contact comes from: the newest event that brought it, and without one the way in which the file
 * came to be. What was put back comes from where it came from before. Takes the events oldest first, and whether an import brought the file.
 */
export function contactSources(
  { email, phone, links }: Omit<Contact, "name">,
  events: readonly ContactEvent[],
  imported: boolean,
): ReadonlyMap<string, ContactSource> {
  const values = [email, phone, ...links].filter((value) => value !== "");
  return new Map(
    values.flatMap((value) => {
      const brought = events.findLast(
        ({ type, before, after }) =>
          type !== "candidate.added" && says(after, value) && !says(before, value) && !putsBack(after),
      );
      const event = brought ?? events.find(({ type }) => type === "candidate.added");
      return event ? [[value, sourceOf(event, imported)] as const] : [];
    }),
  );
}

function says(content: unknown, value: string): boolean {
  if (typeof content !== "object" || content === null) return false;
  const { email, phone, links } = content as Readonly<Record<string, unknown>>;
  return email === value || phone === value || (Array.isArray(links) && links.includes(value));
}

function putsBack(after: unknown): boolean {
  return typeof after === "object" && after !== null && "takesBack" in after;
}

function sourceOf({ type, at, by, after }: ContactEvent, imported: boolean): ContactSource {
  const documentId = documentOf(after);
  const own = by === null ? "given" : "added";
  const from =
    type === "candidate.merged"
      ? "merged"
      : type === "candidate.contact_changed"
        ? documentId === null
          ? "typed"
          : "resume"
        : type === "candidate.added" && imported
          ? "imported"
          : own;
  return { from, at, by, documentId };
}

function documentOf(after: unknown): string | null {
  if (typeof after !== "object" || after === null || !("documentId" in after)) return null;
  return typeof after.documentId === "string" ? after.documentId : null;
}

const WORDS: Readonly<Record<ContactSource["from"], string>> = {
  given: "given by the candidate",
  added: "added",
  imported: "came with an import",
  typed: "typed",
  resume: "taken over from the resume",
  merged: "from a file that was merged into this one",
};

/** The source in words, before its date: "typed by Mara Lindqvist". */
export function sourceWords({ from, by }: Pick<ContactSource, "from" | "by">): string {
  return by === null ? WORDS[from] : `${WORDS[from]} by ${by}`;
}
