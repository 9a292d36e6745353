import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import ical, { ICalAttendeeStatus } from "ical-generator";
import { afterEach, describe, expect, it } from "vitest";
import { instantAt } from "#app/hiring/scheduling/zoned-time.ts";
import { fetchCalendar } from "#app/platform/calendar/fetch-calendar.server.ts";
import { isPublicAddress } from "#app/platform/outside/public-only.server.ts";
import { readBusyTimes } from "#app/platform/calendar/read-busy-times.server.ts";

const from = Date.parse("2026-11-23T00:00:00Z");
const to = Date.parse("2026-12-07T00:00:00Z");
const email = "Ana.Ruiz@company.example";

const event = (...lines: readonly string[]) => eventOf("one@example", ...lines);
const eventOf = (uid: string, ...lines: readonly string[]) =>
  ["BEGIN:VEVENT", `UID:${uid}`, "SUMMARY:Divorce lawyer", ...lines, "END:VEVENT"].join("\r\n");
const calendar = (...parts: readonly string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", ...parts, "END:VCALENDAR", ""].join("\r\n");
const busy = async (text: string, zone = "Europe/Berlin") => {
  const read = await readBusyTimes(text, { from, to, zone, email, instantAt });
  if (!read.ok) return read.problem;
  const short = (instant: number) => new Date(instant).toISOString().slice(5, 16);
  return read.spans.map((span) => `${short(span.from)} ${short(span.to)}`);
};

describe("busy times of a calendar file", () => {
  it("are instants, whether times are in UTC, in a named zone, floating or whole days", async () => {
    expect(await busy(calendar(event("DTSTART:20261124T090000Z", "DTEND:20261124T100000Z")))).toEqual([
      "11-24T09:00 11-24T10:00",
    ]);
    const named = event("DTSTART;TZID=America/New_York:20261124T090000", "DURATION:PT30M");
    expect(await busy(calendar(named))).toEqual(["11-24T14:00 11-24T14:30"]);
    const floating = event("DTSTART:20261124T090000", "DTEND:20261124T100000");
    expect(await busy(calendar(floating), "Asia/Kolkata")).toEqual(["11-24T03:30 11-24T04:30"]);
    const day = event("DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261125");
    expect(await busy(calendar(day))).toEqual(["11-23T23:00 11-24T23:00"]);
  });

  it("take a zone from the file when its name means nothing to us", async () => {
    const zone = [
      "BEGIN:VTIMEZONE",
      "TZID:Our Office",
      "BEGIN:STANDARD",
      "DTSTART:20200101T000000",
      "TZOFFSETFROM:+0300",
      "TZOFFSETTO:+0300",
      "END:STANDARD",
      "END:VTIMEZONE",
    ].join("\r\n");
    const meeting = event("DTSTART;TZID=Our Office:20261124T090000", "DURATION:PT1H");
    expect(await busy(calendar(zone, meeting))).toEqual(["11-24T06:00 11-24T07:00"]);
    expect(await busy(calendar(meeting))).toEqual(["11-24T08:00 11-24T09:00"]);
  });

  it("repeat, except where one was moved, left out or cancelled; the wall time stays when clocks change", async () => {
    const weekly = event(
      "DTSTART;TZID=Europe/Berlin:20200106T090000",
      "DURATION:PT1H",
      "RRULE:FREQ=WEEKLY;BYDAY=MO,WE",
      "EXDATE;TZID=Europe/Berlin:20261125T090000",
    );
    const moved = event(
      "RECURRENCE-ID;TZID=Europe/Berlin:20261130T090000",
      "DTSTART;TZID=Europe/Berlin:20261130T150000",
      "DURATION:PT1H",
    );
    const off = event(
      "RECURRENCE-ID;TZID=Europe/Berlin:20261202T090000",
      "DTSTART;TZID=Europe/Berlin:20261202T090000",
      "DURATION:PT1H",
      "STATUS:CANCELLED",
    );
    expect(await busy(calendar(weekly, moved, off))).toEqual([
      "11-23T08:00 11-23T09:00",
      "11-30T14:00 11-30T15:00",
    ]);
  });

  it("leave out what is marked as free, and are one where they overlap", async () => {
    const free = event("DTSTART:20261124T090000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT");
    const outlook = event("DTSTART:20261124T090000Z", "DURATION:PT1H", "X-MICROSOFT-CDO-BUSYSTATUS:FREE");
    expect(await busy(calendar(free, outlook))).toEqual([]);
    const long = event("DTSTART:20261124T090000Z", "DURATION:PT2H");
    const inner = event("DTSTART:20261124T093000Z", "DURATION:PT1H");
    expect(await busy(calendar(long, inner))).toEqual(["11-24T09:00 11-24T11:00"]);
  });

  it("hold nothing of what the events are about", async () => {
    const read = await readBusyTimes(calendar(event("DTSTART:20261124T090000Z", "DURATION:PT1H")), {
      from,
      to,
      zone: "Etc/UTC",
      email,
      instantAt,
    });
    expect(JSON.stringify(read)).not.toContain("lawyer");
  });

  it("are refused with a sentence when it is no calendar or would keep us busy for ever", async () => {
    expect(await busy("<html>Sign in</html>")).toMatch(/no calendar/);
    expect(await busy("BEGIN:VCARD\r\nEND:VCARD")).toMatch(/no calendar/);
    const often = event("DTSTART:20200101T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY");
    expect(await busy(calendar(often))).toMatch(/too often/);
    const daily = event("DTSTART:19000101T000000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=100000");
    expect(await busy(calendar(daily))).toMatch(/too often/);
  });

  it.each([
    ["repeat every second", "RRULE:FREQ=SECONDLY"],
    ["wait for a day that never comes", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"],
  ])("are refused where the zones of a file %s", async (_words, rule) => {
    const zone = [
      "BEGIN:VTIMEZONE",
      "TZID:Our Office",
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      rule,
      "TZOFFSETFROM:+0300",
      "TZOFFSETTO:+0300",
      "END:STANDARD",
      "END:VTIMEZONE",
    ].join("\r\n");
    const meeting = event("DTSTART;TZID=Our Office:20261124T090000", "DURATION:PT1H");
    expect(await busy(calendar(zone, meeting))).toMatch(/too often/);
  });

  it("are refused where one event names more times than anybody meets", async () => {
    const at = (second: number) => new Date(from + second * 1000).toISOString().replaceAll(/[-:]|\.\d+/g, "");
    const times = Array.from({ length: 250_000 }, (_one, second) => at(second));
    const much = event("DTSTART:20261124T080000Z", "DURATION:PT1S", `RDATE:${times.join(",")}`);
    expect(await busy(calendar(much))).toMatch(/too often/);
  });

  it("are refused where one series stands there thousands of times with thousands of changes", async () => {
    const lines = ["DTSTART:20200101T000000Z", "DURATION:PT1H"];
    const series = Array.from({ length: 5_000 }, () => event(...lines));
    const changes = Array.from({ length: 5_000 }, () => event("RECURRENCE-ID:20200101T000000Z", ...lines));
    expect(await busy(calendar(...series, ...changes))).toMatch(/too often/);
  });
});

describe("busy times of files as programs write them", () => {
  const NINE = "11-24T08:00 11-24T09:00";
  const single = event("DTSTART:20261124T080000Z", "DURATION:PT1H");
  const daily = ["DTSTART;TZID=Europe/Berlin:20261123T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3"];
  const others = ["11-23T08:00 11-23T09:00", "11-25T08:00 11-25T09:00"];

  it.each([
    ["W. Europe Standard Time", "11-24T08:00 11-24T09:00"],
    ["Pacific Standard Time", "11-24T17:00 11-24T18:00"],
    ["India Standard Time", "11-24T03:30 11-24T04:30"],
    ["/freeassociation.sourceforge.net/America/New_York", "11-24T14:00 11-24T15:00"],
    ["/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", "11-24T12:00 11-24T13:00"],
    ["Nowhere/Land", "11-24T00:00 11-24T01:00"],
  ])("are in the zone that is called %s", async (tzid, span) => {
    const named = event(`DTSTART;TZID=${tzid}:20261124T090000`, "DURATION:PT1H");
    expect(await busy(calendar(named), "Asia/Tokyo")).toEqual([span]);
  });

  it.each([
    "EXDATE:20261124T080000Z",
    "EXDATE;TZID=America/New_York:20261124T030000",
    "EXDATE;VALUE=DATE:20261124",
    "EXDATE;TZID=Europe/Berlin:20261120T090000,20261124T090000",
  ])("leave out what %s names, however it names it", async (line) => {
    expect(await busy(calendar(event(...daily, line)))).toEqual(others);
  });

  it("of whole days leave out one that is named by its midnight", async () => {
    const week = event("DTSTART;VALUE=DATE:20261123", "RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE:20261123T000000");
    expect(await busy(calendar(week), "America/New_York")).toEqual(["11-30T05:00 12-01T05:00"]);
  });

  it.each(["RECURRENCE-ID:20261124T080000Z", "RECURRENCE-ID;TZID=America/New_York:20261124T030000"])(
    "move what %s names",
    async (line) => {
      const moved = event(line, "DTSTART:20261124T150000Z", "DURATION:PT1H");
      expect(await busy(calendar(event(...daily), moved))).toEqual(
        [...others, "11-24T15:00 11-24T16:00"].toSorted(),
      );
    },
  );

  it("know a meeting that was moved here from another time, or that stands here without its series", async () => {
    const monthly = event("DTSTART:20260123T080000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;COUNT=30");
    const fetched = ["20260223T080000Z", "20270123T080000Z"].map((id, place) =>
      event(`RECURRENCE-ID:${id}`, `DTSTART:2026112${5 + place}T100000Z`, "DURATION:PT1H"),
    );
    expect(await busy(calendar(monthly, ...fetched))).toEqual([
      "11-23T08:00 11-23T09:00",
      "11-25T10:00 11-25T11:00",
      "11-26T10:00 11-26T11:00",
    ]);
    const invited = eventOf(
      "theirs",
      "RECURRENCE-ID:20261124T070000Z",
      "DTSTART:20261124T080000Z",
      "DURATION:PT1H",
    );
    expect(await busy(calendar(invited))).toEqual([NINE]);
  });

  it("follow a change that holds for everything after it", async () => {
    const later = event(
      "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261124T090000",
      "DTSTART;TZID=Europe/Berlin:20261124T110000",
      "DURATION:PT2H",
    );
    expect(await busy(calendar(event(...daily), later))).toEqual([
      "11-23T08:00 11-23T09:00",
      "11-24T10:00 11-24T12:00",
      "11-25T10:00 11-25T12:00",
    ]);
  });

  it("begin with the first day also when others are named one by one", async () => {
    const named = event("DTSTART:20261124T080000Z", "DURATION:PT1H", "RDATE:20261126T090000Z");
    expect(await busy(calendar(named))).toEqual([NINE, "11-26T09:00 11-26T10:00"]);
  });

  it("are read of several calendars, after a byte order mark, and where only busy times are published", async () => {
    const published = [
      "BEGIN:VFREEBUSY",
      "FREEBUSY;FBTYPE=BUSY:20261125T090000Z/20261125T100000Z,20261126T090000Z/PT2H",
      "FREEBUSY;FBTYPE=FREE:20261127T090000Z/PT2H",
      "END:VFREEBUSY",
    ].join("\r\n");
    expect(await busy(`\uFEFF${calendar(single)}${calendar(published)}`)).toEqual([
      NINE,
      "11-25T09:00 11-25T10:00",
      "11-26T09:00 11-26T11:00",
    ]);
  });

  it("are read of an old series without walking through all of it", async () => {
    const series = Array.from({ length: 40 }, (_one, place) =>
      eventOf(`s${place}`, "DTSTART;TZID=Europe/Berlin:19900101T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY"),
    );
    const ended = eventOf(
      "e",
      "DTSTART:20000103T150000Z",
      "DURATION:PT1H",
      "RRULE:FREQ=DAILY;UNTIL=20260101T000000Z",
    );
    expect(await busy(calendar(...series, ended))).toHaveLength(14);
    const odd = event(
      "DTSTART:20200106T080000Z",
      "DURATION:PT1H",
      "RRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,MO",
    );
    expect(await busy(calendar(odd))).toEqual(["11-30T08:00 11-30T09:00", "12-01T08:00 12-01T09:00"]);
  });

  it.each([
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;INTERVAL=7;BYDAY=FR",
    "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2",
    "FREQ=WEEKLY;INTERVAL=52;BYMONTH=7;BYDAY=MO",
    "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31",
  ])("come to an end although nothing ever follows by %s", async (rule) => {
    const never = event("DTSTART:20240101T080000Z", "DURATION:PT1H", `RRULE:${rule}`);
    expect(
      await busy(calendar(never, eventOf("other", "DTSTART:20261124T080000Z", "DURATION:PT1H"))),
    ).toEqual([NINE]);
  });

  it.each([
    "DTSTART:2026-11-24T9",
    "SUMMARY:No beginning",
    "DTSTART:20261124T100000Z\r\nRRULE:FREQ=SOMETIMES",
  ])("are not lost by one event that makes no sense (%s), of which is told", async (lines) => {
    const text = calendar(eventOf("odd", lines), single);
    const read = await readBusyTimes(text, { from, to, zone: "Etc/UTC", email, instantAt });
    expect(read).toMatchObject({
      spans: [{ from: Date.parse("2026-11-24T08:00Z") }],
      warning: expect.stringMatching(/^One event of it makes no sense/) as string,
    });
  });

  it("are not lost by one published time that makes no sense, of which is told", async () => {
    const published = ["20261202T100000Z/xyz", "20261203T100000Z/PT1H"].map((line) => `FREEBUSY:${line}`);
    const text = calendar(single, "BEGIN:VFREEBUSY", ...published, "END:VFREEBUSY");
    expect(await readBusyTimes(text, { from, to, zone: "Etc/UTC", email, instantAt })).toEqual({
      ok: true,
      spans: ["2026-11-24T08:00Z", "2026-12-03T10:00Z"].map((text) => {
        return { from: Date.parse(text), to: Date.parse(text) + 3_600_000 };
      }),
      warning: "One event of it makes no sense and does not count as busy; everything else does.",
    });
  });

  it("are refused when too many are published", async () => {
    const many = Array.from({ length: 3_001 }, () => "FREEBUSY:20261203T100000Z/PT1H");
    expect(await busy(calendar("BEGIN:VFREEBUSY", ...many, "END:VFREEBUSY"))).toContain("too often");
  });

  it.each([
    ["GMT-0500", "2026-11-24T14:00Z", ""],
    [`"UTC+5:30"`, "2026-11-24T03:30Z", ""],
    [
      '"(UTC-05:00) Eastern Time (US & Canada)"',
      "2026-11-24T14:00Z",
      "The zone “(UTC-05:00) Eastern Time (US & Canada)” counts as UTC-05:00 all year round.",
    ],
    ["Our Office", "2026-11-24T08:00Z", "The zone “Our Office” is unknown: its times count as yours."],
  ])("are read in a zone that is named %s, and what is guessed is told", async (tzid, begins, warning) => {
    const meeting = event(`DTSTART;TZID=${tzid}:20261124T090000`, "DURATION:PT1H");
    const past = event(`DTSTART;TZID=Moon Base:20261024T090000`, "DURATION:PT1H");
    const read = await readBusyTimes(calendar(meeting, past), {
      from,
      to,
      zone: "Europe/Berlin",
      email,
      instantAt,
    });
    expect(read).toMatchObject({ spans: [{ from: Date.parse(begins) }], warning });
  });

  it("let other work through while a large file is read", async () => {
    const many = Array.from({ length: 3_000 }, (_one, place) =>
      eventOf(`m${place}`, "DTSTART:20261124T080000Z", "DURATION:PT1H"),
    );
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    expect(await busy(calendar(...many))).toEqual([NINE]);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(10);
  });
});

describe("busy times of rules and of their changes", () => {
  const weekly = (first: string, ...lines: readonly string[]) =>
    event(`DTSTART:${first}T080000Z`, "DURATION:PT1H", "RRULE:FREQ=WEEKLY", ...lines);
  const from12 = "RECURRENCE-ID;RANGE=THISANDFUTURE:20261112T080000Z";

  it.each(["SECONDLY", "MINUTELY", "HOURLY"])(
    "are refused of a rule that is %s, however short",
    async (often) => {
      const rule = `RRULE:FREQ=${often};COUNT=2`;
      expect(await busy(calendar(event("DTSTART:20261124T080000Z", "DURATION:PT1M", rule)))).toMatch(
        /too often/,
      );
    },
  );

  it("last until the rule ends, its last day included", async () => {
    const until = "RRULE:FREQ=DAILY;UNTIL=20261124T080000Z";
    expect(await busy(calendar(event("DTSTART:20261101T080000Z", "DURATION:PT1H", until)))).toEqual([
      "11-23T08:00 11-23T09:00",
      "11-24T08:00 11-24T09:00",
    ]);
  });

  it("cost nothing of rules that ended long ago", async () => {
    const ended = Array.from({ length: 40 }, (_one, place) =>
      eventOf(
        `e${place}`,
        "DTSTART:19500101T080000Z",
        "DURATION:PT1H",
        "RRULE:FREQ=MONTHLY;UNTIL=20000101T080000Z",
      ),
    );
    const single = eventOf("now", "DTSTART:20261124T080000Z", "DURATION:PT1H");
    expect(await busy(calendar(...ended, single))).toEqual(["11-24T08:00 11-24T09:00"]);
  });

  it.each([
    ["20200106", ["11-30T08:00 11-30T09:00"]],
    ["20200113", []],
    ["20200120", ["11-23T08:00 11-23T09:00"]],
  ])("of every third week keep their week, whichever it began in (%s)", async (first, spans) => {
    const third = event(`DTSTART:${first}T080000Z`, "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=3");
    expect(await busy(calendar(third))).toEqual(spans);
  });

  it("are those of all rules of an event, and of days that are named with their end", async () => {
    const rules = ["RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2", "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=1"];
    const named = "RDATE;VALUE=PERIOD:20261126T150000Z/PT1H";
    expect(await busy(calendar(event("DTSTART:20261124T080000Z", "DURATION:PT1H", ...rules, named)))).toEqual(
      [
        "11-24T08:00 11-24T09:00",
        "11-26T15:00 11-26T16:00",
        "11-27T08:00 11-27T09:00",
        "12-01T08:00 12-01T09:00",
      ],
    );
  });

  it("begin before and end after the time asked about, whatever their zone", async () => {
    const long = event("DTSTART:20261115T080000Z", "DTEND:20261125T080000Z");
    expect(await busy(calendar(long))).toEqual(["11-15T08:00 11-25T08:00"]);
    const west = event("DTSTART;TZID=America/New_York:20261122T200000", "DURATION:PT1H");
    expect(await busy(calendar(west))).toEqual(["11-23T01:00 11-23T02:00"]);
    const east = event("DTSTART;TZID=Pacific/Kiritimati:20261207T100000", "DURATION:PT1H");
    expect(await busy(calendar(east))).toEqual(["12-06T20:00 12-06T21:00"]);
  });

  it.each([
    ["later by days", "20261118", "PT1H", ["11-25T08:00 11-25T09:00", "12-02T08:00 12-02T09:00"]],
    ["earlier by days", "20261106", "PT1H", ["11-27T08:00 11-27T09:00", "12-04T08:00 12-04T09:00"]],
    ["longer by days", "20261112", "P5D", ["11-19T08:00 11-24T08:00", "11-26T08:00 12-01T08:00"]],
  ])("follow a change that makes all that follows %s", async (_how, day, length, spans) => {
    const change = event(from12, `DTSTART:${day}T080000Z`, `DURATION:${length}`);
    const read = await busy(calendar(weekly("20261105"), change));
    expect(read.slice(0, 2)).toEqual(spans);
  });

  it("keep the changes of one series out of another's", async () => {
    const daily = ["DTSTART:20261124T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"];
    const moved = eventOf("a", "RECURRENCE-ID:20261124T080000Z", "DTSTART:20261124T150000Z", "DURATION:PT1H");
    expect(await busy(calendar(eventOf("a", ...daily), eventOf("b", ...daily), moved))).toEqual([
      "11-24T08:00 11-24T09:00",
      "11-24T15:00 11-24T16:00",
      "11-25T08:00 11-25T09:00",
    ]);
  });

  it("follow the last of several changes, in whatever order they are written", async () => {
    const daily = event("DTSTART:20261123T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=5");
    const change = (day: string, hour: string) =>
      event(
        `RECURRENCE-ID;RANGE=THISANDFUTURE:202611${day}T080000Z`,
        `DTSTART:202611${day}T${hour}0000Z`,
        "DURATION:PT1H",
      );
    const spans = ["23T08", "24T10", "25T10", "26T12", "27T12"];
    const expected = spans.map(
      (at) => `11-${at}:00 11-${at.slice(0, 3)}${String(Number(at.slice(3)) + 1).padStart(2, "0")}:00`,
    );
    const [first, second] = [change("24", "10"), change("26", "12")];
    expect(await busy(calendar(daily, first, second))).toEqual(expected);
    expect(await busy(calendar(daily, second, first))).toEqual(expected);
  });
});

describe("busy times of invitations", () => {
  const guest = (address: string, answer: string, more = "") =>
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${answer}${more};X-NUM-GUESTS=0:${address}`;
  const at = ["DTSTART:20261124T080000Z", "DURATION:PT1H"];
  const NINE = ["11-24T08:00 11-24T09:00"];
  const ana = "mailto:ana.ruiz@company.example";

  it("take no time once their owner has declined, however they are named", async () => {
    for (const line of [
      guest(ana, "DECLINED"),
      guest("MAILTO:ANA.RUIZ@COMPANY.EXAMPLE", "declined"),
      guest("urn:uuid:6f2a", "DECLINED", ";EMAIL=ana.ruiz@company.example"),
    ])
      expect(await busy(calendar(event(...at, line))), line).toEqual([]);
  });

  it("are busy where somebody else declined, or the owner said anything else", async () => {
    for (const lines of [
      [guest("mailto:ben@company.example", "DECLINED"), guest(ana, "ACCEPTED")],
      [guest("mailto:ben@company.example", "DECLINED")],
      [guest(ana, "TENTATIVE")],
      [guest(ana, "NEEDS-ACTION")],
      [guest(ana, "DECLINED"), guest(ana, "ACCEPTED")],
      [`ATTENDEE:${ana}`],
    ])
      expect(await busy(calendar(event(...at, ...lines))), lines.join()).toEqual(NINE);
  });

  it("know their owner by the address that names the calendar, too, and by no other name", async () => {
    const declined = event(...at, guest("mailto:ana@home.example", "DECLINED"));
    expect(await busy(calendar("X-WR-CALNAME:Ana@home.example", declined))).toEqual([]);
    expect(await busy(calendar("X-WR-CALNAME:Ana", declined))).toEqual(NINE);
    expect(await busy(calendar("X-WR-CALNAME:", event(...at, "ATTENDEE;PARTSTAT=DECLINED:")))).toEqual(NINE);
  });

  it("of a series are declined one by one, from one on, or as a whole", async () => {
    const series = ["DTSTART:20261123T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3"];
    const one = event("RECURRENCE-ID:20261124T080000Z", ...at, guest(ana, "DECLINED"));
    const days = ["11-23T08:00 11-23T09:00", "11-24T08:00 11-24T09:00", "11-25T08:00 11-25T09:00"];
    const came = event(...series, guest(ana, "ACCEPTED"));
    expect(await busy(calendar(came, one))).toEqual([days[0], days[2]]);
    const on = event("RECURRENCE-ID;RANGE=THISANDFUTURE:20261124T080000Z", ...at, guest(ana, "DECLINED"));
    expect(await busy(calendar(came, on))).toEqual([days[0]]);
    const all = event(...series, guest(ana, "DECLINED"));
    expect(await busy(calendar(all))).toEqual([]);
    const yes = event("RECURRENCE-ID:20261124T080000Z", ...at, guest(ana, "ACCEPTED"));
    expect(await busy(calendar(all, yes))).toEqual([days[1]]);
  });

  it("are read as another program writes them", async () => {
    const written = ical({ prodId: "//other//program//EN" });
    const start = new Date("2026-11-24T08:00Z");
    const meeting = written.createEvent({ start, end: new Date("2026-11-24T09:00Z"), summary: "Planning" });
    meeting.createAttendee({
      name: "Ben",
      email: "ben@company.example",
      status: ICalAttendeeStatus.ACCEPTED,
    });
    const own = meeting.createAttendee({ name: "Ana Ruiz", email, status: ICalAttendeeStatus.ACCEPTED });
    expect(await busy(written.toString())).toEqual(NINE);
    own.status(ICalAttendeeStatus.DECLINED);
    expect(await busy(written.toString())).toEqual([]);
  });
});

describe("addresses of calendars", () => {
  it("lie in the public internet, or are not asked", () => {
    const inside = ["127.0.0.1", "10.1.2.3", "172.20.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"];
    const odd = [
      "0.0.0.0",
      "224.0.0.1",
      "255.255.255.255",
      "::1",
      "::",
      "fe80::1",
      "fd00::1",
      "::ffff:10.0.0.1",
    ];
    const wrapped = ["64:ff9b::a00:1", "2002:a00:1::", "2001:db8::1", "localhost", ""];
    expect([...inside, ...odd, ...wrapped].filter(isPublicAddress)).toEqual([]);
    expect(["8.8.8.8", "172.15.0.1", "2606:4700::1111"].filter((one) => !isPublicAddress(one))).toEqual([]);
  });

  it("are refused before anything is sent when they are private, without TLS, on other ports or with a password", async () => {
    const bad = [
      "https://127.0.0.1/a.ics",
      "https://[::1]/a.ics",
      "https://2130706433/a.ics",
      "https://0x7f.1/a.ics",
      "http://calendar.example/a.ics",
      "https://calendar.example:8080/a.ics",
      "https://me:secret@calendar.example/a.ics",
      "file:///etc/passwd",
      "no address",
    ];
    for (const address of bad) {
      expect(await fetchCalendar(address), address).toEqual({
        ok: false,
        problem: "Only public addresses that begin with https:// are read.",
      });
    }
    expect(await fetchCalendar("https://localhost/a.ics")).toEqual({
      ok: false,
      problem: "This address leads into a private network and is not read.",
    });
  });
});

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

async function serve(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const rules = {
    protocols: ["http:"],
    ports: [String(port)],
    isAllowed: (address: string) => address === "127.0.0.1",
    timeoutMs: 10_000,
    mostBytes: 1000,
  };
  return { url: `http://127.0.0.1:${port}`, rules };
}

describe("fetching a calendar", () => {
  it("follows few redirects, each checked again, and brings the text", async () => {
    const { url, rules } = await serve((request, response) => {
      if (request.url === "/old") response.writeHead(302, { Location: "/new" }).end();
      else if (request.url === "/inwards") response.writeHead(302, { Location: "http://10.0.0.1/" }).end();
      else if (request.url === "/round") response.writeHead(302, { Location: "/round" }).end();
      else response.end("BEGIN:VCALENDAR");
    });
    expect(await fetchCalendar(`${url}/old`, rules)).toEqual({ ok: true, text: "BEGIN:VCALENDAR" });
    expect(await fetchCalendar(`${url}/inwards`, rules)).toMatchObject({ ok: false });
    expect(await fetchCalendar(`${url}/round`, rules)).toMatchObject({
      problem: expect.stringMatching(/address to/) as string,
    });
  });

  it("gives up on servers that are slow, send too much, or refuse", async () => {
    const { url, rules } = await serve((request, response) => {
      if (request.url === "/slow") response.write("BEGIN");
      else if (request.url === "/large") response.end("x".repeat(2000));
      else response.writeHead(404).end();
    });
    const problemOf = async (path: string) => {
      const patience = path === "/slow" ? { timeoutMs: 500 } : {};
      const fetched = await fetchCalendar(url + path, { ...rules, ...patience });
      return fetched.ok ? "" : fetched.problem;
    };
    expect(await problemOf("/slow")).toMatch(/takes too long/);
    expect(await problemOf("/large")).toMatch(/larger than/);
    expect(await problemOf("/gone")).toMatch(/answers 404/);
  });
});
