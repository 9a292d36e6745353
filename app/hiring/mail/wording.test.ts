import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clockOf,
  dayOf,
  greeting,
  hoursOf,
  lengthOf,
  oneLine,
  paragraphs,
  shortMoment,
  zoneName,
} from "./wording.ts";

describe("words in a mail", () => {
  it("keep a name on one line, so that it cannot forge a header", () => {
    expect(oneLine("Cleo\r\nBcc: all@mail.example")).toBe("Cleo Bcc: all@mail.example");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        expect(oneLine(name)).not.toMatch(/[\r\n\u2028\u2029\u202e]/u);
      }),
      { numRuns: 50 },
    );
  });

  it("greet somebody by their whole name, and somebody without one all the same", () => {
    expect(greeting("Nguyễn Thị Minh")).toBe("Hello Nguyễn Thị Minh,");
    expect(greeting(" \n ")).toBe("Hello,");
  });

  it("keep the paragraphs and lines of what a person wrote", () => {
    expect(paragraphs("One\r\nTwo\n\n \nThree\n\n")).toEqual([["One", "Two"], ["Three"]]);
    expect(paragraphs("")).toEqual([]);
  });
});

describe("times in a mail", () => {
  it("are told in the reader's zone, over a change of the clock and of the day", () => {
    expect(dayOf("2026-11-24T23:30:00Z", "Europe/Berlin")).toBe("Wednesday 25 November 2026");
    expect(hoursOf("2026-10-25T00:30:00Z", 60, "Europe/Berlin")).toBe("02:30 to 02:30, Berlin time (GMT+2)");
    expect(shortMoment("2026-11-24T10:00:00Z", "America/New_York")).toBe("Tue 24 Nov, 05:00");
    expect(zoneName("America/Argentina/Buenos_Aires")).toBe("Buenos Aires time");
  });

  it("fall back to UTC and say so when the zone is unknown", () => {
    expect(hoursOf("2026-11-24T10:00:00Z", 45, "Mars/Olympus")).toBe("10:00 to 10:45, UTC");
    expect(clockOf("2026-11-24T00:00:00Z", "Etc/UTC")).toBe("00:00");
  });

  it("are lengths that people say", () => {
    expect([10, 60, 90, 120, 1440, 10_080].map(lengthOf)).toEqual([
      "10 minutes",
      "1 hour",
      "90 minutes",
      "2 hours",
      "1 day",
      "7 days",
    ]);
  });
});
