import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { lateDay, lateFault, LATE_WAYS } from "#app/hiring/scheduling/late-day.ts";
import { SCHEDULE_EVENTS, scheduleVersions } from "#app/hiring/scheduling/schedule-versions.ts";
import type { ScheduleEventType } from "#app/hiring/scheduling/schedule-versions.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import type { BookableApplication } from "./internal/book-interview.server.ts";
import { interviewsOn, placedOf, whatBreaks } from "./internal/booked-day.server.ts";
import { scheduleStamp } from "./internal/day-changes.server.ts";
import { loadDaySettings } from "./internal/loop-request.server.ts";
import { loadSwapChoices } from "./internal/swap-choices.server.ts";
import { loadUntold } from "./internal/untold.server.ts";

export type DayQuestion = {
  /** The interview for which somebody else is looked for, or an empty string. */
  readonly swap: string;
  /** How late the candidate is on which day, or null. */
  readonly late: { readonly date: string; readonly minutes: number } | null;
};

/**
 * The booked days of an application for whoever changes them: each with its interviews, who is not told yet of what,
 * every version of the schedule, and on request who could take an interview over, or what a late candidate moves.
 */
export async function getBookedDay(ctx: Ctx, applicationId: string, asked: DayQuestion) {
  const loaded = await loadApplication(ctx.db, applicationId);
  if (!loaded) throw notFound("This application");
  requireAllowed(canOnApplication(ctx.actor, "schedule", loaded.subject), "This application");
  if (await owesLookAt(ctx.db, secondReader(ctx), applicationId)) throw conflict(LOOK_OWED);
  const { row } = loaded;
  const { zone } = await loadDaySettings(ctx.db, row);
  const names = await loadNames(ctx, row);
  const nameOf = (id: string) => names.get(id) ?? "somebody who has left";
  const dates = row.interviews
    .filter(({ state }) => state === "scheduled" || state === "in_progress")
    .map(({ startsAt }) => wallTimeOf(startsAt, zone).date);
  const days = [...new Set(dates)].toSorted().map((date) => ({
    date,
    interviews: interviewsOn(row.interviews, date, zone).map((one) => ({
      id: one.id,
      name: one.name,
      state: one.state,
      startsAt: one.startsAt,
      endsAt: one.endsAt,
      ...wallTimeOf(one.startsAt, zone),
      interviewer: nameOf(one.interviewerId),
      shadows: one.shadows.map(({ personId }) => nameOf(personId)),
      place: placeWords(one, ""),
      link: one.link,
    })),
  }));
  const swapped = row.interviews.find(({ id, state }) => id === asked.swap && state === "scheduled");
  return {
    application: { id: row.id },
    candidate: { name: row.candidate.name },
    openingTitle: row.opening.title,
    zone,
    seen: await scheduleStamp(ctx.db, applicationId),
    days,
    swap: swapped
      ? {
          interviewId: swapped.id,
          ...(await loadSwapChoices(ctx.db, row, { interviewId: swapped.id, now: ctx.now })),
        }
      : null,
    late: asked.late ? await waysOf(ctx, row, asked.late) : null,
    untold: await loadUntold(ctx, applicationId),
    versions: await loadVersions(ctx, row, nameOf),
  };
}

/** What each way of making up for a late candidate moves, and breaks, or what is wrong with the minutes. */
async function waysOf(
  ctx: Ctx,
  row: BookableApplication,
  { date, minutes }: NonNullable<DayQuestion["late"]>,
) {
  const { zone, rules } = await loadDaySettings(ctx.db, row);
  const day = interviewsOn(row.interviews, date, zone).map((one) => {
    return { ...placedOf(one), begun: one.state !== "scheduled" };
  });
  const problem = lateFault(minutes);
  const ways = [];
  for (const way of problem === null ? LATE_WAYS : []) {
    const moved = lateDay(day, { minutes, way, rules });
    if (!moved) continue;
    const changed = day.flatMap((one) => {
      const to = moved.find(({ id }) => id === one.id);
      return to ? [{ ...one, ...to }] : [];
    });
    const rest = day.map((one) => changed.find(({ id }) => id === one.id) ?? one);
    ways.push({
      way,
      breaks: await whatBreaks(ctx.db, row, { changed, now: ctx.now }),
      ends: new Date(Math.max(...rest.map(({ to }) => to))),
      interviews: rest.map(({ id, name, from, to }) => ({
        id,
        name,
        startsAt: new Date(from),
        endsAt: new Date(to),
        moves: changed.some((one) => one.id === id),
      })),
    });
  }
  return { date, minutes, problem, ways };
}

async function loadNames(ctx: Ctx, row: BookableApplication): Promise<ReadonlyMap<string, string>> {
  const people = await ctx.db.person.findMany({ select: { id: true, name: true } });
  return new Map([
    ...people.map((one): [string, string] => [one.id, one.name]),
    [row.candidateId, row.candidate.name],
  ]);
}

async function loadVersions(ctx: Ctx, row: BookableApplication, nameOf: (id: string) => string) {
  const events = await ctx.db.event.findMany({
    where: { applicationId: row.id, type: { in: [...SCHEDULE_EVENTS] } },
    orderBy: { id: "asc" },
  });
  const interviews = await ctx.db.interview.findMany({
    where: { applicationId: row.id },
    select: { id: true, name: true },
  });
  const interviewNames = new Map(interviews.map(({ id, name }) => [id, name]));
  const versions = scheduleVersions(
    events.map(({ id, type, at, actorId, interviewId, before, after }) => ({
      id: String(id),
      type: type as ScheduleEventType,
      at,
      by: actorId === null ? "Baton" : nameOf(actorId),
      interviewId: interviewId ?? "",
      interviewName: interviewNames.get(interviewId ?? "") ?? "",
      before,
      after,
    })),
  );
  const isPeople = (kind: string) => kind === "interviewer" || kind === "shadows";
  const named = (kind: string, ids: string) =>
    isPeople(kind)
      ? ids
          .split(" ")
          .filter((id) => id !== "")
          .map(nameOf)
          .join(", ")
      : ids;
  return versions.toReversed().map(({ number, at, by, changes, rows }) => ({
    number,
    at,
    by,
    changes: changes.map((one) => ({ ...one, was: named(one.kind, one.was), is: named(one.kind, one.is) })),
    rows: rows.map(({ interviewId, interviewName, startsAt, minutes, interviewerId, place }) => {
      return { interviewId, interviewName, startsAt, minutes, interviewer: nameOf(interviewerId), place };
    }),
  }));
}
