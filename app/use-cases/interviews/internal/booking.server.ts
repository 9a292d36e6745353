import { decideBookingTime } from "#app/hiring/interviews/booking-time.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { instantOf } from "#app/hiring/scheduling/zoned-time.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

export type BookingInput = {
  /** As the clocks of `timeZone` show it: 2026-11-24 and 14:30. */
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  readonly minutes: number;
  readonly interviewerId: string;
  readonly shadowIds: readonly string[];
  readonly place: string;
  readonly link: string;
};

export type SlotTimes = { readonly startsAt: Date; readonly endsAt: Date };

/** The two instants of a booking; refuses times that do not exist. */
export function slotOf(input: Pick<BookingInput, "date" | "time" | "timeZone" | "minutes">): SlotTimes {
  const found = instantOf(input.date, input.time, input.timeZone);
  if (!found.ok) throw invalid(found.message, { time: found.message });
  return { startsAt: found.instant, endsAt: new Date(found.instant.getTime() + input.minutes * 60_000) };
}

/** Refuses a time gone by, and one that is a slip of the pen. */
export function requireAhead({ startsAt }: SlotTimes, now: Date): void {
  const decided = decideBookingTime({ startsAt, now });
  if (!decided.ok) throw invalid(decided.message, { time: decided.message });
}

/**
 * Refuses people who are not active or are named twice, and the candidate as their own interviewer or shadow. Holds
 * everybody's row and the room's until the transaction ends, so that two bookings at the same moment see each other's
 * clashes; in the order of `lockTakers`.
 */
export async function checkPeople(
  tx: Tx,
  input: Pick<BookingInput, "interviewerId" | "shadowIds"> & Partial<Pick<BookingInput, "place">>,
  candidate: { readonly id: string; readonly personId: string | null; readonly email: string },
): Promise<void> {
  const { interviewerId, shadowIds, place = "" } = input;
  const ids = [interviewerId, ...shadowIds];
  await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ANY(${ids}) ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Room" WHERE name = ${place} ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Candidate" WHERE id = ${candidate.id} FOR NO KEY UPDATE`;
  const people = await tx.person.findMany({ where: { id: { in: ids } } });
  const active = new Set(people.filter((person) => !person.deactivatedAt).map((person) => person.id));
  if (!active.has(interviewerId)) refuseField("interviewerId", "Choose an active interviewer.");
  if (new Set(ids).size !== ids.length)
    refuseField("shadowIds", "Somebody is named twice. The interviewer does not shadow.");
  const left = shadowIds.filter((id) => !active.has(id));
  if (left.length > 0) {
    const names = people.filter((person) => left.includes(person.id)).map((person) => person.name);
    refuseField("shadowIds", `${names.join(", ") || "A shadow"} is no longer active. Choose somebody else.`);
  }
  const own = people.find(
    (person) =>
      person.id === candidate.personId || person.email.toLowerCase() === candidate.email.toLowerCase(),
  );
  if (own) {
    const field = own.id === interviewerId ? "interviewerId" : "shadowIds";
    refuseField(field, `${own.name} is the candidate. Nobody interviews themself; choose somebody else.`);
  }
}

function refuseField(field: "interviewerId" | "shadowIds", message: string): never {
  throw invalid(message, { [field]: message });
}
