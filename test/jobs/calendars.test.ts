import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { instantAt } from "#app/hiring/scheduling/zoned-time.ts";
import { fetchCalendar } from "#app/platform/calendar/fetch-calendar.server.ts";
import { isPublicAddress } from "#app/platform/outside/public-only.server.ts";
import { readBusyTimes } from "#app/platform/calendar/read-busy-times.server.ts";

const from = Date.parse("2026-11-23T00:00:00Z");
const to = Date.parse("2026-12-07T00:00:00Z");

const event = (...lines: readonly string[]) =>
  ["BEGIN:VEVENT", "UID:one@example", "SUMMARY:Divorce lawyer", ...lines, "END:VEVENT"].join("\r\n");
const calendar = (...parts: readonly string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", ...parts, "END:VCALENDAR", ""].join("\r\n");
const busy = (text: string, zone = "Europe/Berlin") => {
  const read = readBusyTimes(text, { from, to, zone, instantAt });
  if (!read.ok) return read.problem;
  const short = (instant: number) => new Date(instant).toISOString().slice(5, 16);
  return read.spans.map((span) => `${short(span.from)} ${short(span.to)}`);
};

describe("busy times of a calendar file", () => {
  it("are instants, whether times are in UTC, in a named zone, floating or whole days", () => {
    expect(busy(calendar(event("DTSTART:20261124T090000Z", "DTEND:20261124T100000Z")))).toEqual([
      "11-24T09:00 11-24T10:00",
    ]);
    const named = event("DTSTART;TZID=America/New_York:20261124T090000", "DURATION:PT30M");
    expect(busy(calendar(named))).toEqual(["11-24T14:00 11-24T14:30"]);
    const floating = event("DTSTART:20261124T090000", "DTEND:20261124T100000");
    expect(busy(calendar(floating), "Asia/Kolkata")).toEqual(["11-24T03:30 11-24T04:30"]);
    const day = event("DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261125");
    expect(busy(calendar(day))).toEqual(["11-23T23:00 11-24T23:00"]);
  });

  it("take a zone from the file when its name means nothing to us", () => {
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
    expect(busy(calendar(zone, meeting))).toEqual(["11-24T06:00 11-24T07:00"]);
    expect(busy(calendar(meeting))).toEqual(["11-24T08:00 11-24T09:00"]);
  });

  it("repeat, except where one was moved, left out or cancelled; the wall time stays when clocks change", () => {
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
    expect(busy(calendar(weekly, moved, off))).toEqual([
      "11-23T08:00 11-23T09:00",
      "11-30T14:00 11-30T15:00",
    ]);
  });

  it("leave out what is marked as free, and are one where they overlap", () => {
    const free = event("DTSTART:20261124T090000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT");
    const outlook = event("DTSTART:20261124T090000Z", "DURATION:PT1H", "X-MICROSOFT-CDO-BUSYSTATUS:FREE");
    expect(busy(calendar(free, outlook))).toEqual([]);
    const long = event("DTSTART:20261124T090000Z", "DURATION:PT2H");
    const inner = event("DTSTART:20261124T093000Z", "DURATION:PT1H");
    expect(busy(calendar(long, inner))).toEqual(["11-24T09:00 11-24T11:00"]);
  });

  it("hold nothing of what the events are about", () => {
    const read = readBusyTimes(calendar(event("DTSTART:20261124T090000Z", "DURATION:PT1H")), {
      from,
      to,
      zone: "Etc/UTC",
      instantAt,
    });
    expect(JSON.stringify(read)).not.toContain("lawyer");
  });

  it("are refused with a sentence when it is no calendar or would keep us busy for ever", () => {
    expect(busy("<html>Sign in</html>")).toMatch(/no calendar/);
    expect(busy("BEGIN:VCARD\r\nEND:VCARD")).toMatch(/no calendar/);
    const often = event("DTSTART:20200101T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY");
    expect(busy(calendar(often))).toMatch(/too often/);
    const daily = event("DTSTART:19000101T000000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY");
    expect(busy(calendar(daily))).toMatch(/too often/);
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
    timeoutMs: 500,
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
      const fetched = await fetchCalendar(url + path, rules);
      return fetched.ok ? "" : fetched.problem;
    };
    expect(await problemOf("/slow")).toMatch(/takes too long/);
    expect(await problemOf("/large")).toMatch(/larger than/);
    expect(await problemOf("/gone")).toMatch(/answers 404/);
  });
});
