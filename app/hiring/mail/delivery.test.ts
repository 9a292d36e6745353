import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMail } from "./templates.ts";
import { mayTryAgain, urgencyOf, usefulUntil, waitBeforeTry } from "./delivery.ts";

const NOW = new Date("2026-11-23T10:00:00Z");

describe("trying a mail again", () => {
  it("waits longer each time, at most five minutes", () => {
    expect([1, 2, 3, 4, 5, 6, 500].map(waitBeforeTry)).toEqual([
      15_000, 30_000, 60_000, 120_000, 240_000, 300_000, 300_000,
    ]);
  });

  it("ends while the mail service still knows its key, however late the last wait falls", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 * 3600 }),
        fc.integer({ min: 1, max: 400 }),
        (seconds, attempts) => {
          const now = new Date(NOW.getTime() + seconds * 1000);
          if (!mayTryAgain(NOW, now)) return;
          expect(now.getTime() + waitBeforeTry(attempts) - NOW.getTime()).toBeLessThan(24 * 3_600_000);
        },
      ),
    );
    expect(mayTryAgain(NOW, new Date(NOW.getTime() + 20 * 3_600_000))).toBe(false);
    expect(mayTryAgain(null, NOW)).toBe(true);
  });
});

describe("a mail that somebody waits for", () => {
  it("leaves before one that can wait", () => {
    expect(urgencyOf("sign-in-link")).toBeGreaterThan(urgencyOf("rejection"));
    expect(urgencyOf("day-cancelled")).toBeGreaterThan(urgencyOf("daily-digest"));
  });
});

describe("a mail that comes too late", () => {
  it("is a sign-in link that has expired", () => {
    const props = { name: "Ana", link: "http://baton.test/x", minutes: 10 };
    expect(usefulUntil({ template: "sign-in-link", props }, NOW)).toEqual(new Date("2026-11-23T10:10:00Z"));
  });

  it("is an interview invitation after the interview", () => {
    const props = {
      candidateName: "Cleo",
      companyName: "Northlight",
      openingTitle: "Data Analyst",
      statusUrl: "http://baton.test/status/x",
      interviewName: "Onsite 1",
      interviewerName: "Ivo",
      startsAt: "2026-11-24T09:00:00Z",
      minutes: 45,
      timeZone: "Europe/Berlin",
      place: "",
      address: "",
      link: "",
    };
    expect(usefulUntil({ template: "interview-invitation", props }, NOW)).toEqual(
      new Date("2026-11-24T09:45:00Z"),
    );
  });

  it("is word of several interviews after the last of them, but never that one of them is off", () => {
    const item = { interviewId: "i", word: "change", interviewName: "SQL", minutes: 60 };
    const day = (items: readonly object[]) => {
      const about = { candidateName: "Cleo", companyName: "Northlight", openingTitle: "Data Analyst" };
      const link = { statusUrl: "http://baton.test/status/x", timeZone: "Europe/Berlin" };
      return parseMail("day-changed", { ...about, ...link, items });
    };
    const two = ["2026-11-24T14:00:00.000Z", "2026-11-24T10:00:00.000Z"].map((startsAt) => {
      return { ...item, startsAt };
    });
    expect(usefulUntil(day(two), NOW)).toEqual(new Date("2026-11-24T15:00:00Z"));
    expect(usefulUntil(day([...two, { ...two[0], word: "cancellation" }]), NOW)).toBeNull();
  });

  it("is a reminder of a scorecard after a day, and a question how it went after three", () => {
    const about = { candidateName: "Cleo", companyName: "Northlight", openingTitle: "Data Analyst" };
    const reminder = {
      ...about,
      interviewerName: "Ivo",
      interviewName: "Onsite 1",
      endedAt: "2026-11-23T09:00:00Z",
      timeZone: "Europe/Berlin",
      scorecardUrl: "http://baton.test/scorecard",
    };
    const feedback = {
      ...about,
      interviews: [{ id: "i", name: "Onsite 1" }],
      promisedFor: null,
      feedbackUrl: "http://baton.test/status/x",
    };
    expect(usefulUntil({ template: "scorecard-reminder", props: reminder }, NOW)).toEqual(
      new Date("2026-11-24T10:00:00Z"),
    );
    expect(usefulUntil({ template: "feedback-request", props: feedback }, NOW)).toEqual(
      new Date("2026-11-26T10:00:00Z"),
    );
  });

  it("is never an answer that a candidate waits for", () => {
    const props = {
      candidateName: "Cleo",
      companyName: "Northlight",
      openingTitle: "Data Analyst",
      hadInterviews: true,
      personalNote: "",
      signedBy: "Rolf",
    };
    expect(usefulUntil({ template: "rejection", props }, NOW)).toBeNull();
  });
});
