import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cancellationFile, invitationFile, meetingUid } from "#app/platform/calendar/ics.server.ts";
import type { CalendarMeeting } from "#app/platform/calendar/ics.server.ts";

const MEETING: CalendarMeeting = {
  uid: meetingUid("interview-1", "https://hire.northlight.example:8443"),
  sequence: 3,
  startsAt: new Date("2026-11-24T10:00:00Z"),
  endsAt: new Date("2026-11-24T11:00:00Z"),
  title: "Onsite 2, SQL; and modelling",
  description: "Bring questions.\nWe have time.",
  location: "",
  link: "https://meet.example/room?a=1,2;3",
  organizer: { name: "Rolf Recruiter", email: "rolf@northlight.example" },
  attendees: [
    { name: "Cleo Marsh", email: "cleo@mail.example" },
    { name: "Ivo", email: "ivo@northlight.example" },
  ],
  writtenAt: new Date("2026-11-23T10:00:00Z"),
};

/** The file's properties after unfolding, as a calendar reads them. */
function read(content: string): { readonly name: string; readonly value: string }[] {
  return content
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => {
      const name = /^[A-Z-]+/.exec(line)?.[0] ?? "";
      return { name, value: line.slice(name.length) };
    });
}

function values(content: string, name: string): string[] {
  return read(content)
    .filter((property) => property.name === name)
    .map((property) => property.value);
}

describe("a calendar file", () => {
  it("invites everybody to the interview at its instant", () => {
    const { content, contentType, fileName } = invitationFile(MEETING);
    expect([fileName, contentType]).toEqual([
      "invitation.ics",
      "text/calendar; charset=utf-8; method=REQUEST",
    ]);
    expect(values(content, "METHOD")).toEqual([":REQUEST"]);
    expect(values(content, "UID")).toEqual([":interview-1@hire.northlight.example"]);
    expect(values(content, "SEQUENCE")).toEqual([":3"]);
    expect(values(content, "DTSTART")).toEqual([":20261124T100000Z"]);
    expect(values(content, "DTEND")).toEqual([":20261124T110000Z"]);
    expect(values(content, "SUMMARY")).toEqual([":Onsite 2\\, SQL\\; and modelling"]);
    expect(values(content, "ORGANIZER")).toEqual([';CN="Rolf Recruiter":mailto:rolf@northlight.example']);
    expect(values(content, "ATTENDEE").map((line) => line.split(/:mailto:/i)[1])).toEqual([
      "cleo@mail.example",
      "ivo@northlight.example",
    ]);
    expect(values(content, "STATUS")).toEqual([":CONFIRMED"]);
  });

  it("takes a cancelled interview out of the calendar under the same name", () => {
    const { content, contentType } = cancellationFile({ ...MEETING, sequence: 4 });
    expect(contentType).toContain("method=CANCEL");
    expect(values(content, "METHOD")).toEqual([":CANCEL"]);
    expect(values(content, "STATUS")).toEqual([":CANCELLED"]);
    expect(values(content, "SEQUENCE")).toEqual([":4"]);
    expect(values(content, "UID")).toEqual(values(invitationFile(MEETING).content, "UID"));
  });

  it("holds no link that is no page", () => {
    const { content } = invitationFile({ ...MEETING, link: "javascript:alert(1)" });
    expect(content).not.toContain("javascript");
  });

  it("cannot be given lines of its own by whatever stands in names, titles and places", () => {
    const expected = read(invitationFile({ ...MEETING, location: "x" }).content).map(({ name }) => name);
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.constantFrom(
        "x\r\nATTENDEE:mailto:evil@mail.example",
        'x";CN="y\r\nEND:VEVENT\r\nBEGIN:VEVENT',
        "\\",
        '"',
        "👩‍👩‍👧‍👦".repeat(30),
        "x\u2028UID:1",
        "a\rUID:2",
        "日本語".repeat(60),
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, title, place) => {
        const { content } = invitationFile({
          ...MEETING,
          title,
          location: `x${place}`,
          description: `x${title}`,
          organizer: { name: `n${name}`, email: `a${name}@b.example` },
          attendees: MEETING.attendees.map((attendee) => ({ ...attendee, name: `n${name}` })),
        });
        expect(read(content).map((property) => property.name)).toEqual(expected);
        expect(content.replaceAll("\r\n", "")).not.toMatch(/[\r\n\u2028]/);
        for (const line of content.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        for (const line of values(content, "ORGANIZER")) expect(line.split('"').length).toBe(3);
      }),
      { numRuns: 300 },
    );
  });
});
