import type { EventContent } from "../timeline/describe-event.ts";

/** An event after an import was done with a candidate. */
export type EventSince = {
  readonly type: string;
  readonly before: EventContent | null;
  readonly after: EventContent | null;
  readonly applicationId: string | null;
};

const MERGES = ["candidate.merged", "candidate.merge_undone"];
const CONTACT = "candidate.contact_changed";

/**
 * Events without those that cancel each other out: a merge with a file and its taking back, and changes of the contact
 * after which it is what it was. A merge that stands, and one from before the import that was taken back since, stay.
 */
export function withoutTakenBack<Event extends EventSince>(
  candidateId: string,
  events: readonly Event[],
): readonly Event[] {
  const apart = new Set(
    events.filter(({ type }) => MERGES.includes(type)).map((event) => otherFile(candidateId, event)),
  );
  const together = [...apart].filter((other) => !isApartAgain(candidateId, other, events));
  const isContactBack = isAsItWas(events.filter(({ type }) => type === CONTACT));
  return events.filter((event) => {
    if (MERGES.includes(event.type)) return together.includes(otherFile(candidateId, event));
    return event.type !== CONTACT || !isContactBack;
  });
}

/** The file that this one was merged with, or parted from; null where nothing is kept of it. */
function otherFile(candidateId: string, { before, after }: EventSince): string | null {
  const named = [before, after].flatMap((content) => [
    content?.["goneId"],
    content?.["mergedIntoId"],
    content?.["candidateId"],
  ]);
  return named.find((id): id is string => typeof id === "string" && id !== candidateId) ?? null;
}

function isApartAgain(candidateId: string, other: string | null, events: readonly EventSince[]): boolean {
  const told = events.filter(
    (event) =>
      MERGES.includes(event.type) && event.applicationId === null && otherFile(candidateId, event) === other,
  );
  return (
    other !== null && told[0]?.type === "candidate.merged" && told.at(-1)?.type === "candidate.merge_undone"
  );
}

const CONTACT_FIELDS = ["name", "email", "phone", "links"];

function isAsItWas(changes: readonly EventSince[]): boolean {
  const [was, is] = [changes[0]?.before, changes.at(-1)?.after].map((content) =>
    CONTACT_FIELDS.map((field) => content?.[field] ?? null),
  );
  return (
    was !== undefined && was.every((value) => value !== null) && JSON.stringify(was) === JSON.stringify(is)
  );
}
