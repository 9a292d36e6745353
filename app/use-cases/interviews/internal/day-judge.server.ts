import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import type { InterviewKind } from "#app/hiring/interviews/interview-state.ts";
import { dayFaults, type HeldInterview } from "#app/hiring/scheduling/held-day.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { stageOf, type BookableApplication } from "./book-interview.server.ts";
import { busyOfCandidate, loadInterviewers, loadRooms } from "./loop-request.server.ts";

type HeldRow = Omit<HeldInterview, "from" | "to"> & { readonly startsAt: Date; readonly endsAt: Date };

/** Says why a day cannot be had for this application, or can no longer; an empty list is that it can. */
export type DayJudge = (kind: InterviewKind, interviews: readonly HeldRow[]) => string[];

/**
 * A judge of days that are held for an application, or are to be, as everything stands now; looks past what these holds
 * keep free themselves. Whoever is about to hold or book has locked the people, rooms and candidate before.
 */
export async function loadDayJudge(
  db: Db | Tx,
  row: BookableApplication,
  about: { readonly now: Date; readonly withoutHolds?: readonly string[] },
): Promise<DayJudge> {
  const { interviewers: people } = await loadInterviewers(db, row, { except: [], ...about });
  const rooms = await loadRooms(db, about);
  const candidateBusy = await busyOfCandidate(db, row, about);
  const named = { select: { id: true, name: true } } as const;
  const names = new Map(
    [...(await db.person.findMany(named)), ...(await db.room.findMany(named))].map(({ id, name }) => [
      id,
      name,
    ]),
  );
  return (kind, interviews) => {
    if (row.stage !== stageOf(kind)) return [`the application is at ${STAGE_NAMES[row.stage]}`];
    return dayFaults(
      interviews.map((one) => ({ ...one, from: one.startsAt.getTime(), to: one.endsAt.getTime() })),
      {
        people,
        rooms,
        candidateBusy,
        loop: row.interviews
          .filter((one) => one.kind === kind && one.state !== "no_show")
          .map((one) => ({ ...one, shadowIds: one.shadows.map(({ personId }) => personId) })),
        nameOf: (id) => names.get(id) ?? (id === "" ? "" : "one that is unknown"),
      },
    );
  };
}

type HeldDay = {
  readonly id: string;
  readonly interviews: readonly (HeldRow & { readonly kind: InterviewKind })[];
};

/** What stands against each held day of an application by now, by the hold's id. */
export async function loadHoldFaults(
  db: Db | Tx,
  row: BookableApplication,
  { holds, now }: { readonly holds: readonly HeldDay[]; readonly now: Date },
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (holds.length === 0) return new Map();
  const judge = await loadDayJudge(db, row, { now, withoutHolds: holds.map(({ id }) => id) });
  return new Map(
    holds.map(({ id, interviews }) => [id, judge(interviews[0]?.kind ?? "onsite", interviews)] as const),
  );
}
