import { overlaps, type Span } from "./calendar-days.ts";
import { personProblem } from "./day-problems.ts";
import type { Interviewer, Room } from "./loop-request.ts";
import { awayAt } from "./objections.ts";
import { secondParts, type LoopParts } from "./second-parts.ts";
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

/** An interview of a day that is held, or is to be: its number in the opening's plan; a room by its id, or null. */
export type HeldInterview = HeldInterviewPlan & { readonly number: number; readonly roomId: string | null };

export type HeldDayFrame = {
  /** Everybody who interviews, without what this day itself holds for them. */
  readonly people: readonly Interviewer[];
  /** Rooms in use, without what this day itself holds in them. */
  readonly rooms: readonly Room[];
  readonly candidateBusy: readonly Span[];
  /** What is booked of the same loop. */
  readonly loop: readonly (LoopParts & { readonly number: number })[];
  /** The names of people and rooms, of those too who are no longer with us. */
  readonly nameOf: (id: string) => string;
};

/**
 * Why a day cannot be held, or can no longer be booked though it is held: interviews that are booked already, people who have left, are off or elsewhere, or
 * take part in the loop already; rooms that are taken or no longer used; a candidate who is elsewhere. Hours, load and
 * calendars are not among these, because people decide about them. An empty list is a day that can be had.
 */
export function dayFaults(interviews: readonly HeldInterview[], frame: HeldDayFrame): string[] {
  const { loop, nameOf } = frame;
  const parts = interviews.map((one, place) => ({ ...one, id: `held ${place}` }));
  return [
    ...interviews.flatMap((one) => [
      ...bookedFaults(one, frame),
      ...peopleFaults(one, frame),
      ...roomFaults(one, frame),
    ]),
    ...secondParts(loop, [...loop, ...parts], nameOf),
  ];
}

function bookedFaults({ name, number }: HeldInterview, { loop }: HeldDayFrame): string[] {
  return loop.some((booked) => booked.number === number) ? [`${name} is booked already`] : [];
}

function peopleFaults(one: HeldInterview, { people, candidateBusy, nameOf }: HeldDayFrame): string[] {
  const away = [one.interviewerId, ...one.shadowIds].flatMap((id) => {
    const person = people.find((each) => each.id === id);
    const words = person ? awayAt(person, one) : "no longer interviews here";
    return words === null ? [] : [personProblem(one.name, nameOf(id), words)];
  });
  const isTaken = candidateBusy.some((taken) => overlaps(taken, one));
  return isTaken ? [...away, `${one.name}: the candidate is in another interview then`] : away;
}

function roomFaults(one: HeldInterview, { rooms, nameOf }: HeldDayFrame): string[] {
  if (one.roomId === null) return [];
  const room = rooms.find(({ id }) => id === one.roomId);
  if (!room) return [`${one.name}: ${nameOf(one.roomId)} is no longer used`];
  return room.booked.some((taken) => overlaps(taken, one)) ? [`${one.name}: ${room.name} is taken then`] : [];
}

/** What whoever confirms a held day is told once something stands against it. */
export function cannotBeBooked(faults: readonly string[]): string {
  return `This day can no longer be booked: ${faults.join("; ")}. Let it go and hold another one, or book one by one.`;
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
