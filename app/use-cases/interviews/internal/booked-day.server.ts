import { INTERVIEW_KINDS, type InterviewKind } from "#app/hiring/interviews/interview-state.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { newProblems, scheduleProblems } from "#app/hiring/scheduling/day-problems.ts";
import type { DayFrame, PlacedInterview } from "#app/hiring/scheduling/day-problems.ts";
import { leftAlone } from "#app/hiring/scheduling/left-alone.ts";
import { secondParts } from "#app/hiring/scheduling/second-parts.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import type { BookableApplication } from "./book-interview.server.ts";
import { busyOfCandidate, loadDaySettings, loadInterviewers, loadRooms } from "./loop-request.server.ts";
import { lockLoop } from "./loop-plan.server.ts";
import { lockInterview, type LoadedInterview } from "./room-door.server.ts";

/** A change is saved, or what it would break is said, to be accepted word for word. */
export type ChangeAnswer =
  { readonly saved: true } | { readonly saved: false; readonly breaks: readonly string[] };

/** What a page sends along with every change: what it had seen, and which problems its reader has accepted. */
export type ChangeStamp = { readonly seen: string; readonly accepts: readonly string[] };

type Row = BookableApplication["interviews"][number];

/** An application with the subject its policy judges, its loop held until the transaction ends. */
export async function openSchedule(tx: Tx, applicationId: string) {
  await lockLoop(tx, applicationId);
  const loaded = await loadApplication(tx, applicationId);
  if (!loaded) throw notFound("This application");
  return loaded;
}

/** One interview of this application, locked. Refuses those of others, and those that have started. */
export async function lockScheduled(
  tx: Tx,
  ids: { readonly applicationId: string; readonly interviewId: string },
): Promise<LoadedInterview> {
  const interview = await lockInterview(tx, ids.interviewId);
  if (interview.row.applicationId !== ids.applicationId) throw notFound("This interview");
  if (interview.row.state !== "scheduled")
    throw conflict("This interview has started or is over, so its booking stays as it was.");
  return interview;
}

/** Interviews that take place on a date of the candidate's calendar, in order of time. */
export function interviewsOn(interviews: readonly Row[], date: string, zone: string): Row[] {
  return interviews
    .filter(({ startsAt, state }) => state !== "no_show" && wallTimeOf(startsAt, zone).date === date)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** An interview as the rules of a day see it. */
export function placedOf({
  id,
  name,
  startsAt,
  endsAt,
  interviewerId,
  shadows,
  place,
}: Row): PlacedInterview {
  const shadowIds = shadows.map(({ personId }) => personId);
  return { id, name, from: startsAt.getTime(), to: endsAt.getTime(), interviewerId, shadowIds, place };
}

/** People, rooms and rules for judging days of this application, without what is booked for `without`. */
export async function loadFrame(
  db: Db | Tx,
  row: BookableApplication,
  about: { readonly without: readonly string[]; readonly now: Date },
): Promise<DayFrame> {
  const { zone, hours, rules } = await loadDaySettings(db, row);
  const { interviewers } = await loadInterviewers(db, row, { except: [], ...about });
  return {
    people: interviewers,
    rooms: await loadRooms(db, about),
    candidate: { zone, ...hours, busy: await busyOfCandidate(db, row, about) },
    rules,
  };
}

/** An interview that is to be booked, as the rules of a day see it. */
export type AddedInterview = PlacedInterview & { readonly kind: InterviewKind };

/**
 * What changes to an application's interviews, or one more of them, would break that is whole now: a day, a loop on one
 * day, and that every look is another person's.
 */
export async function whatBreaks(
  db: Db | Tx,
  row: BookableApplication,
  about: {
    readonly changed: readonly PlacedInterview[];
    readonly added?: AddedInterview;
    readonly now: Date;
  },
): Promise<string[]> {
  const added = about.added ? [about.added] : [];
  const changed = [...about.changed, ...added];
  const before = row.interviews.filter(({ state }) => state !== "no_show").map(placedOf);
  const after = [...before.map((one) => changed.find(({ id }) => id === one.id) ?? one), ...added];
  const frame = await loadFrame(db, row, { without: before.map(({ id }) => id), now: about.now });
  const days = new Set(
    [...before, ...changed]
      .filter(({ id }) => changed.some((one) => one.id === id))
      .map(({ from }) => wallTimeOf(new Date(from), frame.candidate.zone).date),
  );
  const concerned = (all: readonly PlacedInterview[]) =>
    all.filter(({ from }) => days.has(wallTimeOf(new Date(from), frame.candidate.zone).date));
  const found = newProblems(
    scheduleProblems(concerned(before), frame),
    scheduleProblems(concerned(after), frame),
  );
  const kinds = new Map([...row.interviews, ...added].map(({ id, kind }) => [id, kind]));
  const ofKind = (all: readonly PlacedInterview[], kind: InterviewKind) =>
    all.filter(({ id }) => kinds.get(id) === kind);
  // Phone screens are apart from each other as it is.
  const alone = leftAlone(ofKind(before, "onsite"), ofKind(after, "onsite"), frame.candidate.zone);
  const nameOf = (personId: string) =>
    frame.people.find(({ id }) => id === personId)?.name ?? "Somebody who has left";
  const several = INTERVIEW_KINDS.flatMap((kind) =>
    secondParts(ofKind(before, kind), ofKind(after, kind), nameOf),
  );
  return [...alone, ...several, ...found.map(({ words }) => words)];
}

/** What of this has not been accepted; null when everything has. */
export function notAccepted(
  breaks: readonly string[],
  { accepts }: Pick<ChangeStamp, "accepts">,
): Extract<ChangeAnswer, { readonly saved: false }> | null {
  return breaks.every((words) => accepts.includes(words)) ? null : { saved: false, breaks };
}
