import { describe, expect, it } from "vitest";
import type { Stage } from "../applications/stages.ts";
import {
  decideLetter,
  earliestOfLetter,
  hasMovedOn,
  MOST_AT_ONCE,
  sortAddressees,
  type Addressee,
  bodyFault,
} from "./letter.ts";

function addressee(applicationId: string, change: Partial<Addressee> = {}): Addressee {
  return {
    applicationId,
    candidateId: `candidate-${applicationId}`,
    name: applicationId,
    email: `${applicationId}@mail.example`,
    stage: "onsite",
    disposition: null,
    erased: false,
    wantsNoMail: false,
    suppressed: null,
    ...change,
  };
}

function sort(chosen: readonly Addressee[], seen: Stage = "onsite") {
  const sorted = sortAddressees(chosen, new Map(chosen.map((one) => [one.applicationId, seen])));
  return {
    gets: sorted.gets.map((one) => one.applicationId),
    omitted: sorted.omitted.map(({ addressee: { applicationId }, why }) => `${applicationId} ${why}`),
  };
}

describe("who gets a letter to several", () => {
  it("is everybody who was chosen and can be written to, and everybody else is named with the reason", () => {
    const chosen = [
      addressee("ana"),
      addressee("ben", { disposition: "rejected" }),
      addressee("cleo", { stage: "debrief" }),
      addressee("dina", { wantsNoMail: true }),
      addressee("edo", { email: " " }),
      addressee("fay", { suppressed: "bounced" }),
      addressee("gus", { suppressed: "complained" }),
      addressee("hal", { erased: true, email: "" }),
    ];
    expect(sort(chosen)).toEqual({
      gets: ["ana"],
      omitted: [
        "ben left",
        "cleo moved_on",
        "dina wants_no_mail",
        "edo no_address",
        "fay bounced",
        "gus complained",
        "hal erased",
      ],
    });
  });

  it("is nobody twice, under two applications or one address", () => {
    const chosen = [
      addressee("ana"),
      addressee("ana-again", { candidateId: "candidate-ana" }),
      addressee("ana-elsewhere", { email: "ANA@mail.example" }),
    ];
    expect(sort(chosen)).toEqual({ gets: ["ana"], omitted: ["ana-again twice", "ana-elsewhere twice"] });
  });

  it("is not somebody of whom nobody has seen where they stand", () => {
    expect(sortAddressees([addressee("ana")], new Map()).gets).toEqual([]);
  });
});

describe("a letter to several", () => {
  const confirmed = { count: 37, gaps: 0, isSame: true, typedCount: " 37 " };

  it("leaves once its number is typed", () => {
    expect(decideLetter(confirmed).ok).toBe(true);
    expect(decideLetter({ ...confirmed, typedCount: "36" })).toMatchObject({ message: "Type 37 to send." });
    expect(decideLetter({ ...confirmed, typedCount: "" }).ok).toBe(false);
  });

  it("never leaves with a gap, unlooked through, to nobody or to a crowd", () => {
    expect(decideLetter({ ...confirmed, gaps: 1 })).toMatchObject({ reason: "unfilled" });
    expect(decideLetter({ ...confirmed, isSame: false })).toMatchObject({ reason: "changed" });
    expect(decideLetter({ ...confirmed, count: 0, typedCount: "0" })).toMatchObject({ reason: "nobody" });
    const crowd = MOST_AT_ONCE + 1;
    expect(decideLetter({ ...confirmed, count: crowd, typedCount: String(crowd) })).toMatchObject({
      reason: "too_many",
    });
  });

  it("is stopped for an application that went on or ended without it", () => {
    expect(hasMovedOn({ stage: "onsite", disposition: null }, "onsite")).toBe(false);
    expect(hasMovedOn({ stage: "debrief", disposition: null }, "onsite")).toBe(true);
    expect(hasMovedOn({ stage: "onsite", disposition: "withdrawn" }, "onsite")).toBe(true);
  });
});

describe("when a letter to several may leave", () => {
  const confirmedAt = new Date("2026-11-23T10:00:00Z");
  const minutesLater = (minutes: number) => new Date(confirmedAt.getTime() + minutes * 60_000);
  const earliest = (minutes: number, delaySeconds = 10) =>
    earliestOfLetter({ confirmedAt, now: minutesLater(minutes), delaySeconds });

  it("is a quarter of an hour after it was confirmed, and never before a change of mind has its seconds", () => {
    expect(earliest(0)).toEqual(minutesLater(15));
    expect(earliest(5)).toEqual(minutesLater(15));
    expect(earliest(60, 60)).toEqual(minutesLater(61));
    expect(earliest(0, 3600)).toEqual(minutesLater(60));
  });
});

describe("the words of a letter", () => {
  it("say something of their own beside greeting, signature and fields", () => {
    for (const body of [
      "Hello {{candidate}},\n\n\n\nKind regards,\n{{signed_by}}\n{{company}}",
      "Dear {{candidate}}!\n\nMit freundlichen Grüßen\n{{signed_by}}",
      "{{opening}}.\n{{news_by}}",
      "",
    ])
      expect(bodyFault(body), body).toMatch(/Write at least one sentence/);
    for (const said of [
      "We are slow.",
      "You hear from us by {{news_by}}.",
      "your interview is moved to another day",
      "面试改期了。",
      "Is it (“still” on)?",
    ])
      expect(
        bodyFault(`Hello {{candidate}},\r\n\r\n${said}\r\n\r\nKind regards,\r\n{{signed_by}}`),
        said,
      ).toBeNull();
  });
});
