import { describe, expect, it } from "vitest";
import { anewKey, decideSendAnew, firstKey, needsSomebody, type ReturnedMail } from "./returned-mail.ts";
import { parseMail } from "./templates.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const COMMON = { candidateName: "Cleo Marsh", companyName: "Northlight", openingTitle: "Data Analyst" };
const LINKED = { ...COMMON, statusUrl: "http://baton.test/status/t" };
const MEETING = {
  interviewName: "Onsite 2",
  startsAt: "2026-11-23T11:00:00Z",
  minutes: 60,
  timeZone: "Etc/UTC",
};
const RETURNED: ReturnedMail = {
  state: "sent",
  delivery: "bounced",
  parsed: parseMail("interview-invitation", { ...LINKED, ...MEETING, interviewerName: "Ana Ruiz" }),
  createdAt: new Date("2026-11-20T10:00:00Z"),
  addressChanged: true,
  sentAnew: false,
  wantsNoMail: false,
};
const why = (change: Partial<ReturnedMail>, now = NOW) => {
  const decided = decideSendAnew({ ...RETURNED, ...change }, now);
  return decided.ok ? null : decided.reason;
};

describe("a mail that came back", () => {
  it("is sent once more once its candidate is reached elsewhere", () => {
    expect(why({})).toBeNull();
    expect(why({ addressChanged: false })).toBe("same_address");
    expect(why({ sentAnew: true })).toBe("already_there");
  });

  it("is sent once more to the same address only if the service never sent it", () => {
    expect(why({ delivery: "unsent", addressChanged: false })).toBeNull();
    expect(why({ delivery: "unsent", sentAnew: true })).toBe("already_there");
  });

  it("is the only one that is: what arrived, was marked as spam, never left or goes to a colleague is not", () => {
    for (const delivery of [null, "delayed", "delivered", "complained"] as const)
      expect(why({ delivery })).toBe("not_returned");
    for (const state of ["waiting", "sending", "failed", "kept", "taken_back"] as const)
      expect(why({ state })).toBe("not_returned");
    const inside = {
      interviewerName: "Ana Ruiz",
      ...COMMON,
      ...MEETING,
      interviewUrl: "http://baton.test/i",
    };
    expect(why({ parsed: parseMail("interview-preparation", inside) })).toBe("not_returned");
  });

  it("is not sent when it can no longer be written, or is of no use any more", () => {
    expect(why({ parsed: null })).toBe("unreadable");
    expect(why({}, new Date("2026-11-23T12:00:00Z"))).toBeNull();
    expect(why({}, new Date("2026-11-23T12:00:01Z"))).toBe("too_late");
    const interviews = [{ id: "i", name: "Onsite 2" }];
    const asked = parseMail("feedback-request", { ...COMMON, interviews, feedbackUrl: LINKED.statusUrl });
    expect(why({ parsed: asked })).toBeNull();
    expect(why({ parsed: asked }, new Date("2026-11-23T10:00:01Z"))).toBe("too_late");
    expect(why({ parsed: parseMail("new-link", LINKED) }, new Date("2027-11-23T10:00:00Z"))).toBeNull();
  });

  it("is not sent to whoever wants none, but for where their page is", () => {
    expect(why({ wantsNoMail: true })).toBe("unwanted");
    expect(why({ wantsNoMail: true, parsed: parseMail("new-link", LINKED) })).toBeNull();
  });

  it("needs somebody until it was written anew or put aside, as one that failed does", () => {
    const needs = (change: Partial<Parameters<typeof needsSomebody>[0]>) =>
      needsSomebody({ state: "sent", delivery: null, sentAnew: false, seenToAt: null, ...change });
    expect([needs({}), needs({ delivery: "delivered" }), needs({ state: "waiting" })]).toEqual([
      false,
      false,
      false,
    ]);
    for (const delivery of ["unsent", "bounced", "complained"] as const) {
      expect(needs({ delivery })).toBe(true);
      expect(needs({ delivery, sentAnew: true })).toBe(false);
      expect(needs({ delivery, seenToAt: NOW })).toBe(false);
    }
    expect([needs({ state: "failed" }), needs({ state: "failed", seenToAt: NOW })]).toEqual([true, false]);
  });

  it("has a key of its own by which the first one's is still known", () => {
    const again = anewKey(anewKey("offer:o", "m1"), "m2");
    expect(again).not.toBe(anewKey("offer:o", "m1"));
    const afterTakingBack = anewKey("offer:o", "m1", 1);
    expect(afterTakingBack).not.toBe(anewKey("offer:o", "m1"));
    expect([again, afterTakingBack, "offer:o"].map(firstKey)).toEqual(["offer:o", "offer:o", "offer:o"]);
  });
});
