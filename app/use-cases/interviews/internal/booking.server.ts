import { decideBookingTime } from "#app/hiring/interviews/booking-time.ts";
import { clashesOf } from "#app/hiring/interviews/conflicts.ts";
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
  /** Books although somebody would be in two places. */
  readonly despiteClashes: boolean;
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
 * everybody's row until the transaction ends, so that two bookings at the same moment see each other's clashes.
 */
export async function checkPeople(
  tx: Tx,
  input: Pick<BookingInput, "interviewerId" | "shadowIds">,
  candidate: { readonly id: string; readonly personId: string | null; readonly email: string },
): Promise<void> {
  const { interviewerId, shadowIds } = input;
  const ids = [interviewerId, ...shadowIds];
  await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ANY(${ids}) ORDER BY id FOR NO KEY UPDATE`;
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

/** What may be booked all the same says how; a hold may not. */
export function refuseTime(said: readonly string[], mayOverrule: boolean): never {
  const instead = mayOverrule ? "Choose another time, or tick “book anyway”." : "Choose another time.";
  const message = `Not booked: ${said.join("; ")}. ${instead}`;
  throw invalid(message, { time: message });
}

function refuseField(field: "interviewerId" | "shadowIds", message: string): never {
  throw invalid(message, { [field]: message });
}

/** The people of a booking, and whether it is wanted all the same, where that can be said. */
export type WhoIsBooked = Pick<BookingInput, "interviewerId" | "shadowIds"> &
  Partial<Pick<BookingInput, "despiteClashes">>;

/** Refuses a booking that puts somebody in two places, naming who and when, unless it is wanted all the same. */
export async function checkClashes(
  tx: Tx,
  input: WhoIsBooked,
  slot: SlotTimes & {
    readonly interviewId: string;
    readonly candidateId: string;
    /** The hold that is being confirmed, whose own times are no clash. */
    readonly holdId?: string;
    readonly now: Date;
  },
): Promise<void> {
  if (input.despiteClashes) return;
  const people = [input.interviewerId, ...input.shadowIds];
  const near = await tx.interview.findMany({
    where: {
      state: { in: ["scheduled", "in_progress"] },
      startsAt: { lt: slot.endsAt },
      endsAt: { gt: slot.startsAt },
      OR: [
        { interviewerId: { in: people } },
        { shadows: { some: { personId: { in: people }, removedAt: null } } },
        { application: { candidateId: slot.candidateId } },
      ],
    },
    include: { shadows: { where: { removedAt: null } }, application: { select: { candidateId: true } } },
  });
  const held = await heldBySomeoneElse(tx, people, slot);
  const clashes = clashesOf(
    { ...slot, interviewerId: input.interviewerId, shadowIds: input.shadowIds },
    near.map(({ id, shadows, application, ...row }) => ({
      ...row,
      interviewId: id,
      shadowIds: shadows.map((shadow) => shadow.personId),
      candidateId: application.candidateId,
    })),
  );
  if (clashes.length + held.length === 0) return;
  const names = new Map(
    (await tx.person.findMany({ where: { id: { in: people } }, select: { id: true, name: true } })).map(
      (person) => [person.id, person.name],
    ),
  );
  const said = clashes.map(
    ({ kind, who, overlapMinutes }) =>
      `${kind === "candidate" ? "the candidate" : (names.get(who) ?? "somebody")} is in another interview for ${overlapMinutes} of these minutes`,
  );
  said.push(...held.map((id) => `${names.get(id) ?? "somebody"} is held for another candidate then`));
  refuseTime([...new Set(said)], input.despiteClashes === false);
}

/** Who of these people is held at this time for a day that somebody may still choose. */
async function heldBySomeoneElse(
  tx: Tx,
  people: readonly string[],
  { startsAt, endsAt, holdId, now }: SlotTimes & { readonly holdId?: string; readonly now: Date },
): Promise<string[]> {
  const held = await tx.heldTime.findMany({
    where: {
      whoId: { in: [...people] },
      active: true,
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt },
      hold: { expiresAt: { gt: now }, ...(holdId === undefined ? {} : { id: { not: holdId } }) },
    },
    select: { whoId: true },
  });
  return held.map(({ whoId }) => whoId);
}
