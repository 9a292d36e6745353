import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  foldLines,
  type ICalEventData,
} from "ical-generator";
import type { MailAttachment } from "../outbox/queue-mail.server.ts";

export type CalendarPerson = { readonly name: string; readonly email: string };

export type CalendarMeeting = {
  /** Stays the same through all changes; see `meetingUid`. */
  readonly uid: string;
  /** Raised with every change, so that calendars know which word is the last. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  /** An http(s) address, or an empty string. */
  readonly link: string;
  readonly organizer: CalendarPerson;
  readonly attendees: readonly CalendarPerson[];
  /** When this word about it was written. */
  readonly writtenAt: Date;
};

/** A meeting's lasting name in everybody's calendar. */
export function meetingUid(meetingId: string, baseUrl: string): string {
  return `${meetingId}@${new URL(baseUrl).hostname}`;
}

/** The calendar file that invites people, or tells them about a change when its sequence is higher. */
export function invitationFile(meeting: CalendarMeeting): MailAttachment {
  return fileOf(meeting, ICalCalendarMethod.REQUEST, ICalEventStatus.CONFIRMED);
}

/** The calendar file that takes the meeting out of people's calendars. */
export function cancellationFile(meeting: CalendarMeeting): MailAttachment {
  return fileOf(meeting, ICalCalendarMethod.CANCEL, ICalEventStatus.CANCELLED);
}

/** The calendar file with several meetings: a word that asks for an answer may be about one meeting only. */
export function publishedFile(meetings: readonly CalendarMeeting[]): MailAttachment {
  const method = ICalCalendarMethod.PUBLISH;
  const calendar = ical({ method, prodId: PRODUCT });
  for (const meeting of meetings) calendar.createEvent(eventOf(meeting, ICalEventStatus.CONFIRMED));
  return { fileName: "interviews.ics", contentType: contentType(method), content: calendar.toString() };
}

/** A file that was written to one person, for the address by which they are reached now. */
export function attendedBy(file: MailAttachment, email: string): MailAttachment {
  const now = address(email);
  const unfolded = file.content.replace(/\r\n[ \t]/g, "");
  const content = unfolded.replace(ATTENDEE, (_, line: string) => `${line}${now}`);
  return content === unfolded ? file : { ...file, content: foldLines(content) };
}

const ATTENDEE = /^(ATTENDEE;.*:MAILTO:)[^\r\n]*/gim;

/** So often a calendar program is asked to look again. */
const REFRESH_SECONDS = 3600;

/** A calendar to subscribe to: what was called off stays in it as such, so that no program keeps it. */
export function feedFile(
  name: string,
  meetings: readonly (CalendarMeeting & { readonly isOff: boolean })[],
): string {
  const method = ICalCalendarMethod.PUBLISH;
  const calendar = ical({ method, prodId: PRODUCT, name: plain(name), ttl: REFRESH_SECONDS });
  for (const meeting of meetings) {
    const status = meeting.isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
    calendar.createEvent(eventOf(meeting, status));
  }
  return calendar.toString();
}

const PRODUCT = { company: "Baton", product: "Baton", language: "EN" } as const;

function contentType(method: ICalCalendarMethod): string {
  return `text/calendar; charset=utf-8; method=${method}`;
}

function fileOf(
  meeting: CalendarMeeting,
  method: ICalCalendarMethod,
  status: ICalEventStatus,
): MailAttachment {
  const calendar = ical({ method, prodId: PRODUCT });
  calendar.createEvent({
    ...eventOf(meeting, status),
    attendees: meeting.attendees.map(({ name, email }) => ({
      name: parameter(name),
      email: address(email),
      rsvp: method === ICalCalendarMethod.REQUEST,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
    })),
  });
  return {
    fileName: method === ICalCalendarMethod.CANCEL ? "cancelled.ics" : "invitation.ics",
    contentType: contentType(method),
    content: calendar.toString(),
  };
}

function eventOf(meeting: CalendarMeeting, status: ICalEventStatus): ICalEventData {
  const link = safeLink(meeting.link);
  return {
    id: meeting.uid,
    sequence: meeting.sequence,
    stamp: meeting.writtenAt,
    start: meeting.startsAt,
    end: meeting.endsAt,
    summary: plain(meeting.title),
    description: meeting.description.replace(/\r\n?/g, "\n").replace(OTHER_CONTROLS, " "),
    location: plain(meeting.location === "" ? (link ?? "") : meeting.location),
    url: link,
    status,
    organizer: { name: parameter(meeting.organizer.name), email: address(meeting.organizer.email) },
  };
}

const OTHER_CONTROLS = /[\p{Zl}\p{Zp}\u0000-\u0009\u000b-\u001f\u007f-\u009f]+/gu;
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** One line of text; commas, semicolons and backslashes are escaped by the generator. */
function plain(text: string): string {
  return text.replace(CONTROLS, " ").trim();
}

/** A parameter's value has no way to write a quotation mark or a backslash, so they become what looks alike. */
function parameter(text: string): string {
  return plain(text).replaceAll('"', "'").replaceAll("\\", "/");
}

/** An address goes into the file bare, so nothing may follow it there. */
function address(email: string): string {
  return email.replace(/[\s\p{Cc}"\\,;:<>]+/gu, "");
}

function safeLink(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
