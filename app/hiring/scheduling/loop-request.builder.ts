import { daysFrom } from "./calendar-days.ts";
import type { Interviewer, LoopRequest, PanelSession, Room } from "./loop-request.ts";

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
export const WORKDAYS = [1, 2, 3, 4, 5];

/** Somebody in Berlin who is trained in everything, works nine to five and has nothing else to do. */
export function buildInterviewer(id: string, changes: Partial<Interviewer> = {}): Interviewer {
  return {
    id,
    name: id[0]?.toUpperCase() + id.slice(1),
    zone: "Europe/Berlin",
    hours: WORKDAYS.map((weekday) => ({ weekday, from: "09:00", to: "17:30" })),
    daysOff: [],
    holidays: new Map(),
    training: { sql: "trained", python: "trained", comm: "trained" },
    perDay: 2,
    perWeek: 5,
    gapMinutes: 0,
    busy: [],
    booked: [],
    recent: 0,
    ...changes,
  };
}

export function buildSession(number: number, changes: Partial<PanelSession> = {}): PanelSession {
  const name = `Onsite ${number}`;
  return { id: `o${number}`, name, minutes: 60, focus: ["sql"], core: false, preferredId: null, ...changes };
}

export function buildRoom(id: string, booked: Room["booked"] = []): Room {
  return { id, name: `Room ${id}`, booked };
}

/** Four onsites of an hour by video in Berlin in the week from Monday, 23 November 2026. */
export function buildRequest(changes: Partial<LoopRequest> = {}): LoopRequest {
  return {
    sessions: [1, 2, 3, 4].map((number) => buildSession(number)),
    interviewers: ["ana", "ben", "cleo", "dan", "eve"].map((id) => buildInterviewer(id)),
    rooms: null,
    candidate: { zone: "Europe/Berlin", from: "08:00", to: "18:30", weekdays: WORKDAYS, busy: [] },
    rules: { breakMinutes: 10, lunch: { from: "11:30", to: "14:00", minutes: 45 }, waitMinutes: 120 },
    days: daysFrom("2026-11-23", 5, WORKDAYS),
    laterDays: [],
    standing: {},
    onLoop: new Map(),
    earliest: 0,
    perDay: 1,
    most: 10,
    ...changes,
  };
}

/** An instant in milliseconds. */
export const at = (text: string) => Date.parse(text);

/** A span of one day in UTC, from and to as 09:00. */
export function spanOn(date: string, from: string, to: string) {
  return { from: at(`${date}T${from}:00Z`), to: at(`${date}T${to}:00Z`) };
}
