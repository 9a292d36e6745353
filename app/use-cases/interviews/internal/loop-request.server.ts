import type { InterviewKind } from "#app/hiring/interviews/interview-state.ts";
import { daysFrom, type Span } from "#app/hiring/scheduling/calendar-days.ts";
import {
  CANDIDATE_WEEKDAYS,
  dayRulesOf,
  daysOffOf,
  InterviewSettingsSchema,
  USUAL_DAY,
  USUAL_SETTINGS,
} from "#app/hiring/scheduling/interview-settings.ts";
import type { Interviewer, LoopRequest, PanelSession, Room } from "#app/hiring/scheduling/loop-request.ts";
import { coreSessions } from "#app/hiring/scheduling/may-interview.ts";
import { firstProposedDate } from "#app/hiring/scheduling/notice.ts";
import { openSessions } from "#app/hiring/scheduling/open-sessions.ts";
import { closedOn, companyDaysOff } from "#app/hiring/scheduling/public-holidays.ts";
import type { DayOff } from "#app/hiring/scheduling/public-holidays.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { calendarOf, NO_CALENDAR } from "#app/platform/db/company-calendar.server.ts";
import type { BookableApplication } from "./book-interview.server.ts";
import { loadHolidays } from "./holidays.server.ts";

const DAY_MS = 86_400_000;
const DAYS = 20;
/** So far ahead calendars are asked, long enough for twice as many working days; what is booked or held counts whenever it is. */
const HORIZON_MS = 65 * DAY_MS;
const RECENT_MS = 28 * DAY_MS;
const PROPOSALS = 6;
const PHONE_TIMES_A_DAY = 3;
const IN_DIARY = ["scheduled", "in_progress"] as const;

export type LoadedRequest = {
  readonly request: LoopRequest;
  /** The names of the rubric's competencies. */
  readonly names: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
  /** Days among those looked at first that are holidays where the onsite would be, by the candidate's calendar. */
  readonly closed: readonly DayOff[];
};

/**
 * Everything that proposing days for an application's open sessions of a kind needs: people with their hours, days
 * off, skills, load and busy times; rooms, unless interviews are held by video, and never for a phone screen; the candidate's zone; who takes part
 * in the loop already.
 */
export async function loadLoopRequest(
  db: Db,
  row: BookableApplication,
  input: { readonly kind: InterviewKind; readonly byVideo: boolean; readonly now: Date },
): Promise<LoadedRequest> {
  const { kind, byVideo, now } = input;
  const { zone, hours, rules, company } = await loadDaySettings(db, row);
  const daysOff = companyDaysOff(await calendarOf(company, now));
  const rubric = await db.rubricCompetency.findMany({
    where: { rubricVersionId: row.opening.rubricVersionId },
    select: { competencyKey: true, name: true, mustHave: true },
  });
  const sessions = await sessionsToBook(db, row, kind, rubric);
  const { interviewers, links } = await loadInterviewers(db, row, { except: [], now });
  const standing = standingOf(row, kind, zone);
  const first = firstProposedDate(kind, { now, zone, holidays: daysOff.map(({ date }) => date) });
  const today = wallTimeOf(now, zone).date;
  // The candidate comes on these days as it is, so that what was called off may be on them again.
  const sooner = Object.keys(standing).filter((date) => date > today && date < first);
  // A phone screen takes two people wherever they are; an onsite, by video too, is a day of the company.
  const closedAt = (date: string) =>
    kind === "phone" ? null : closedOn({ date, ...hours, zone }, { zone: company.timeZone, daysOff });
  const ahead = daysFrom(first, 2 * DAYS, CANDIDATE_WEEKDAYS, (date) => closedAt(date) !== null);
  const days = [...sooner.toSorted(), ...ahead];
  const busy = await busyOfCandidate(db, row, { now });
  return {
    names: new Map(rubric.map((one) => [one.competencyKey, one.name])),
    links,
    closed: daysFrom(first, 2 * DAYS, CANDIDATE_WEEKDAYS)
      .filter((date) => date < (days[DAYS] ?? ""))
      .flatMap((date) => {
        const day = closedAt(date);
        return day ? [{ ...day, date }] : [];
      }),
    request: {
      sessions,
      interviewers,
      rooms: byVideo || kind === "phone" ? null : await loadRooms(db, { now }),
      candidate: { zone, ...hours, weekdays: CANDIDATE_WEEKDAYS, busy },
      rules,
      days: days.slice(0, DAYS),
      laterDays: days.slice(DAYS),
      standing,
      onLoop: onThisLoop(row, kind),
      earliest: now.getTime(),
      perDay: kind === "phone" ? PHONE_TIMES_A_DAY : 1,
      most: PROPOSALS,
    },
  };
}

/** On which days what is booked of a loop takes place; phone screens are apart from each other. */
function standingOf(
  { interviews }: BookableApplication,
  kind: InterviewKind,
  zone: string,
): Record<string, number> {
  const dates = interviews
    .filter((one) => kind === "onsite" && one.kind === kind && one.state !== "no_show")
    .map(({ startsAt }) => wallTimeOf(startsAt, zone).date);
  return Object.fromEntries(
    [...new Set(dates)].map((date) => [date, dates.filter((one) => one === date).length]),
  );
}

/** The candidate's zone, the company's rules for their day, and the company's own zone and calendar as it is stored. */
export async function loadDaySettings(db: Db | Tx, row: Pick<BookableApplication, "candidate">) {
  const company = (await db.company.findFirst()) ?? { ...USUAL_DAY, ...NO_CALENDAR, timeZone: "Etc/UTC" };
  return { zone: row.candidate.timeZone || company.timeZone, ...dayRulesOf(company), company };
}

/** Sessions that are still to be booked: every onsite, but one phone screen at a time. */
async function sessionsToBook(
  db: Db,
  row: BookableApplication,
  kind: InterviewKind,
  rubric: readonly { readonly competencyKey: string; readonly mustHave: boolean }[],
): Promise<PanelSession[]> {
  const planned = await db.openingSession.findMany({
    where: { openingId: row.openingId, kind },
    orderBy: { number: "asc" },
  });
  const mustHaves = rubric.filter(({ mustHave }) => mustHave).map(({ competencyKey }) => competencyKey);
  const core = coreSessions(planned, mustHaves);
  const open = openSessions(planned, kind, row);
  return (kind === "phone" ? open.slice(0, 1) : open).map((session) => ({
    id: String(session.number),
    name: session.name,
    minutes: session.minutes,
    focus: session.focus,
    core: core.has(session.id),
    preferredId: session.defaultInterviewerId,
  }));
}

/** What is booked or held and is to be looked past, because it is being changed or judged. */
type Without = {
  readonly now: Date;
  /** Interviews. */
  readonly without?: readonly string[];
  readonly withoutHolds?: readonly string[];
};

/**
 * Everybody who interviews with their hours, holidays, load and busy times, but for some and for the candidate.
 */
export async function loadInterviewers(
  db: Db | Tx,
  row: Pick<BookableApplication, "candidate">,
  { except, now, without = [], withoutHolds = [] }: Without & { readonly except: readonly string[] },
) {
  const email = row.candidate.email.toLowerCase();
  const during = { startsAt: { lt: new Date(now.getTime() + HORIZON_MS) }, endsAt: { gt: now } };
  const held = {
    endsAt: { gt: new Date(now.getTime() - 7 * DAY_MS) },
    id: { notIn: [...without] },
    state: { in: [...IN_DIARY, "completed" as const] },
  };
  const people = await db.person.findMany({
    where: { deactivatedAt: null, id: { notIn: [...except] } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      email: true,
      timeZone: true,
      interviewSettings: true,
      interviewSkills: { select: { competencyKey: true, training: true } },
      calendarFeeds: {
        where: { removedAt: null },
        select: { busyTimes: { where: during, select: { startsAt: true, endsAt: true } } },
      },
      interviews: { where: held, select: { startsAt: true, endsAt: true } },
      shadowing: {
        where: { removedAt: null, interview: held },
        select: { interview: { select: { startsAt: true, endsAt: true } } },
      },
      _count: {
        select: {
          interviews: {
            where: { state: "completed", startsAt: { gt: new Date(now.getTime() - RECENT_MS), lt: now } },
          },
        },
      },
    },
  });
  const heldTimes = await db.heldTime.findMany({
    where: {
      active: true,
      endsAt: { gt: now },
      hold: { id: { notIn: [...withoutHolds] }, expiresAt: { gt: now } },
    },
    select: { whoId: true, startsAt: true, endsAt: true },
  });
  const others = people.filter(
    (person) => person.id !== row.candidate.personId && person.email.toLowerCase() !== email,
  );
  const places = people.map(({ interviewSettings }) => interviewSettings?.holidayPlace ?? "");
  const holidaysAt = await loadHolidays(db, places, now);
  const interviewers = others.map((person): Interviewer => {
    const settings = InterviewSettingsSchema.catch(USUAL_SETTINGS).parse(
      person.interviewSettings ?? USUAL_SETTINGS,
    );
    const booked = [...person.interviews, ...person.shadowing.map(({ interview }) => interview)];
    return {
      id: person.id,
      name: person.name,
      zone: person.timeZone,
      hours: settings.hours,
      daysOff: daysOffOf(settings.timeOff),
      holidays: holidaysAt(settings.holidayPlace),
      training: Object.fromEntries(
        person.interviewSkills.map(({ competencyKey, training }) => [competencyKey, training]),
      ),
      perDay: settings.perDay,
      perWeek: settings.perWeek,
      gapMinutes: settings.gapMinutes,
      busy: person.calendarFeeds.flatMap(({ busyTimes }) => busyTimes.map(spanOf)),
      booked: [...booked, ...heldTimes.filter(({ whoId }) => whoId === person.id)].map(spanOf),
      recent: person._count.interviews,
    };
  });
  const links = new Map(others.map(({ id, interviewSettings }) => [id, interviewSettings?.link ?? ""]));
  return { interviewers, links };
}

/** Who leads or watches an interview of this kind that stands, and which. */
function onThisLoop({ interviews }: BookableApplication, kind: InterviewKind): ReadonlyMap<string, string> {
  return new Map(
    interviews
      .filter((one) => one.kind === kind && one.state !== "no_show")
      .flatMap(({ name, interviewerId, shadows }) =>
        [interviewerId, ...shadows.map(({ personId }) => personId)].map((id): [string, string] => [id, name]),
      ),
  );
}

/** Rooms that are in use, with what is booked and held in them. */
export async function loadRooms(
  db: Db | Tx,
  { now, without = [], withoutHolds = [] }: Without,
): Promise<Room[]> {
  const rooms = await db.room.findMany({
    where: { retiredAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const booked = await db.interview.findMany({
    where: {
      id: { notIn: [...without] },
      place: { in: rooms.map(({ name }) => name) },
      state: { in: [...IN_DIARY] },
      endsAt: { gt: now },
    },
    select: { place: true, startsAt: true, endsAt: true },
  });
  const held = await db.heldTime.findMany({
    where: {
      whoId: { in: rooms.map(({ id }) => id) },
      active: true,
      hold: { id: { notIn: [...withoutHolds] }, expiresAt: { gt: now } },
    },
    select: { whoId: true, startsAt: true, endsAt: true },
  });
  return rooms.map(({ id, name }) => ({
    id,
    name,
    booked: [
      ...booked.filter(({ place }) => place === name),
      ...held.filter(({ whoId }) => whoId === id),
    ].map(spanOf),
  }));
}

/** When the candidate sits in interviews, also of other openings. */
export async function busyOfCandidate(
  db: Db | Tx,
  row: Pick<BookableApplication, "candidateId">,
  { now, without = [] }: Without,
): Promise<Span[]> {
  const interviews = await db.interview.findMany({
    where: {
      id: { notIn: [...without] },
      application: { candidateId: row.candidateId },
      state: { in: [...IN_DIARY] },
      endsAt: { gt: now },
    },
    select: { startsAt: true, endsAt: true },
  });
  return interviews.map(spanOf);
}

function spanOf({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }): Span {
  return { from: startsAt.getTime(), to: endsAt.getTime() };
}
