import { allowIf, notYours, type Access } from "./access.ts";

type EventActorKind = { readonly kind: "person" | "candidate" | "system" };

/** Held days run out by themselves: nobody asks for it. */
export function canSweepHolds(actor: EventActorKind): Access {
  return allowIf(actor.kind === "system", notYours("Held days run out by themselves."));
}

/** Calendars are read by the server alone, from addresses that only their owners know. */
export function canReadCalendars(actor: EventActorKind): Access {
  return allowIf(actor.kind === "system", notYours("Calendars are read by the server itself."));
}

/**
 * Whoever holds a candidate's private link chooses among the days that were offered to them, while their application
 * is in the pipeline as far as they know.
 */
export function mayChooseDay(application: {
  readonly disposition: string | null;
  readonly candidate: { readonly email: string };
}): boolean {
  return application.disposition === null && application.candidate.email.trim() !== "";
}

/** Whoever holds the address of a person's own feed reads it, as long as it is not ended and they are with us. */
export function mayReadFeed(person: {
  readonly feedSince: Date | null;
  readonly deactivatedAt: Date | null;
}): boolean {
  return person.feedSince !== null && person.deactivatedAt === null;
}
