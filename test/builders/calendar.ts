import ICAL from "ical.js";

/** A calendar file as another program than the one that wrote it reads it. */
export type ReadCalendar = {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly organizer: string;
  readonly attendees: readonly string[];
};

/** Reads a calendar file with one event; throws when it is none. */
export function readCalendar(content: string): ReadCalendar {
  const events = readEvents(content);
  const [event] = events;
  if (!event || events.length !== 1) throw new Error(`A calendar file with ${events.length} events.`);
  return event;
}

/** Reads every event of a calendar file, in the file's order; throws when it is no calendar. */
export function readEvents(content: string): readonly ReadCalendar[] {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
  const text = (of: ICAL.Component, name: string) => String(of.getFirstPropertyValue(name) ?? "");
  return calendar.getAllSubcomponents("vevent").map((event) => {
    const instant = (name: string) =>
      (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString();
    return {
      method: text(calendar, "method"),
      uid: text(event, "uid"),
      sequence: Number(event.getFirstPropertyValue("sequence")),
      status: text(event, "status"),
      startsAt: instant("dtstart"),
      endsAt: instant("dtend"),
      summary: text(event, "summary"),
      description: text(event, "description"),
      location: text(event, "location"),
      url: text(event, "url"),
      organizer: text(event, "organizer"),
      attendees: event.getAllProperties("attendee").map((one) => String(one.getFirstValue())),
    };
  });
}
