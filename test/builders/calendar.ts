import ICAL from "ical.js";

/** An event of a calendar file as another program than the one that wrote it reads it. */
export type ReadEvent = {
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

/** Reads every event of a calendar file, in the file's order; throws when it is no calendar. */
export function readEvents(content: string): readonly ReadEvent[] {
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
