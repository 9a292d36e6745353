import { describe, expect, it } from "vitest";
import { firstProposedDate } from "./notice.ts";

const from = (now: string, zone = "Europe/Berlin", holidays: readonly string[] = []) => {
  return { now: new Date(now), zone, holidays };
};

describe("the first date that is proposed", () => {
  it("leaves two working days before an onsite day, and one before a call", () => {
    const monday = from("2026-11-23T10:00:00Z");
    expect(firstProposedDate("onsite", monday)).toBe("2026-11-26");
    expect(firstProposedDate("phone", monday)).toBe("2026-11-25");
  });

  it("counts no weekend: a Sunday evening does not propose the next morning", () => {
    const sunday = from("2026-11-29T19:00:00Z");
    expect(firstProposedDate("onsite", sunday)).toBe("2026-12-02");
    expect(firstProposedDate("phone", sunday)).toBe("2026-12-01");
    expect(firstProposedDate("onsite", from("2026-11-26T10:00:00Z"))).toBe("2026-12-01");
  });

  it("counts no holiday of the company, and proposes none", () => {
    const christmas = from("2026-12-22T10:00:00Z", "Europe/Berlin", ["2026-12-24", "2026-12-25"]);
    expect(firstProposedDate("phone", christmas)).toBe("2026-12-28");
    expect(firstProposedDate("onsite", christmas)).toBe("2026-12-29");
  });

  it("goes by the candidate's date, on both sides of the date line", () => {
    const late = "2026-11-23T22:30:00Z";
    expect(firstProposedDate("phone", from(late, "America/Los_Angeles"))).toBe("2026-11-25");
    expect(firstProposedDate("phone", from(late, "Pacific/Auckland"))).toBe("2026-11-26");
  });

  it("goes by the clocks of the day on which they change", () => {
    // Half past midnight on the Monday after: an hour earlier by winter's offset it would still be Sunday.
    expect(firstProposedDate("phone", from("2026-03-29T22:30:00Z"))).toBe("2026-04-01");
    expect(firstProposedDate("phone", from("2026-10-25T22:30:00Z"))).toBe("2026-10-27");
    expect(firstProposedDate("phone", from("2026-10-25T23:30:00Z"))).toBe("2026-10-28");
  });
});
