import { overlaps, type Span } from "./calendar-days.ts";
import { ok, refused, type Outcome } from "../result.ts";

export type HeldInterviewPlan = Span & {
  readonly name: string;
  readonly interviewerId: string;
  readonly shadowIds: readonly string[];
};

/**
 * Decides whether interviews make one day: none at the same time as another, and nobody in two of them, so that every
 * look is another person's. Breaks and lunch are the reader's own concern once they edit a day.
 */
export function decideDay(
  interviews: readonly HeldInterviewPlan[],
): Outcome<object, "nothing" | "at_once" | "same_person"> {
  if (interviews.length === 0) return refused("nothing", "There is no interview left to book.");
  for (const [place, one] of interviews.entries()) {
    const other = interviews.slice(place + 1).find((later) => overlaps(one, later));
    if (other) {
      return refused("at_once", `${one.name} and ${other.name} are at the same time. Move one of them.`);
    }
    const people = [one.interviewerId, ...one.shadowIds];
    const shared = interviews
      .slice(place + 1)
      .find(
        (later) => people.includes(later.interviewerId) || later.shadowIds.some((id) => people.includes(id)),
      );
    if (shared || new Set(people).size < people.length) {
      const where = shared ? `${one.name} and ${shared.name}` : one.name;
      return refused("same_person", `Somebody is named twice in ${where}. Choose another person for one.`);
    }
  }
  return ok();
}

/** Why a hold can no longer be confirmed or offered; null while it can. */
export function holdEnded(hold: {
  readonly state: "held" | "confirmed" | "released" | "expired";
  readonly expiresAt: Date;
  readonly now: Date;
}): string | null {
  if (hold.state === "confirmed") return "This day is booked already.";
  if (hold.state === "released") return "This day was let go. Choose another one.";
  if (hold.state === "expired" || hold.expiresAt <= hold.now)
    return "The time in which this day was held is over. Choose another one.";
  return null;
}

/** What a candidate is told who chooses among days after one of them was booked, by them or for them. */
export function bookedBefore(day: string, byCandidate: boolean): string {
  return byCandidate ? `You have chosen ${day} already.` : `Your interviews are booked already: ${day}.`;
}

/** Half a working day: whoever is on a day hears at least so long before whether it takes place. */
const NOTICE_MS = 4 * 3_600_000;

/**
 * Until when a day is held: for the hours that the company has set, and no later than half a working day before it
 * begins. One that is held at shorter notice, by somebody who means it, is held until it begins.
 */
export function heldUntil({
  now,
  holdHours,
  begins,
}: {
  readonly now: Date;
  readonly holdHours: number;
  readonly begins: Date;
}): Date {
  const inTime = begins.getTime() - NOTICE_MS;
  const last = inTime > now.getTime() ? inTime : begins.getTime();
  return new Date(Math.min(now.getTime() + holdHours * 3_600_000, last));
}
