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

/** The two instants of a booking; refuses times that do not exist. */
export function slotOf(input: BookingInput): { startsAt: Date; endsAt: Date } {
  const found = instantOf(input.date, input.time, input.timeZone);
  if (!found.ok) throw invalid(found.message, { time: found.message });
  return { startsAt: found.instant, endsAt: new Date(found.instant.getTime() + input.minutes * 60_000) };
}

/** Refuses people who are not active, and the candidate as their own interviewer. */
export async function checkPeople(
  tx: Tx,
  input: BookingInput,
  candidate: { readonly personId: string | null; readonly email: string },
): Promise<void> {
  const ids = [input.interviewerId, ...input.shadowIds];
  const people = await tx.person.findMany({ where: { id: { in: ids }, deactivatedAt: null } });
  if (!people.some((person) => person.id === input.interviewerId)) {
    throw invalid("Choose an active interviewer.", { interviewerId: "Choose an active interviewer." });
  }
  if (new Set(ids).size !== ids.length)
    throw invalid("Somebody is named twice.", { shadowIds: "The interviewer does not shadow." });
  const own = people.some(
    (person) =>
      person.id === candidate.personId || person.email.toLowerCase() === candidate.email.toLowerCase(),
  );
  if (own)
    throw invalid("Nobody interviews themself. Choose somebody else.", {
      interviewerId: "This person is the candidate.",
    });
}

/** Refuses a booking that puts somebody in two places, naming who and when, unless it is wanted all the same. */
export async function checkClashes(
  tx: Tx,
  input: BookingInput,
  slot: {
    readonly interviewId: string;
    readonly candidateId: string;
    readonly startsAt: Date;
    readonly endsAt: Date;
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
  const clashes = clashesOf(
    { ...slot, interviewerId: input.interviewerId, shadowIds: input.shadowIds },
    near.map(({ id, shadows, application, ...row }) => ({
      ...row,
      interviewId: id,
      shadowIds: shadows.map((shadow) => shadow.personId),
      candidateId: application.candidateId,
    })),
  );
  if (clashes.length === 0) return;
  const names = new Map(
    (await tx.person.findMany({ where: { id: { in: people } }, select: { id: true, name: true } })).map(
      (person) => [person.id, person.name],
    ),
  );
  const said = clashes.map(
    ({ kind, who, overlapMinutes }) =>
      `${kind === "candidate" ? "the candidate" : (names.get(who) ?? "somebody")} is in another interview for ${overlapMinutes} of these minutes`,
  );
  const message = `Not booked: ${[...new Set(said)].join("; ")}. Choose another time, or tick “book anyway”.`;
  throw invalid(message, { time: message });
}
