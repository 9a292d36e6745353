import { describe, expect, it } from "vitest";
import {
  CLOSING_MINUTES,
  CLOSING_PARTS,
  PROUDEST_WORK,
  closing,
  closingWords,
  interviewAfter,
  otherDay,
} from "./closing.ts";

describe("the words of a positive close", () => {
  it("has something to say for each part, once and in the order it is said", () => {
    expect(closing.map(({ part }) => part)).toEqual([...CLOSING_PARTS]);
    for (const { say, instruction, why, avoid } of closing) {
      expect(say.length).toBeGreaterThanOrEqual(3);
      for (const text of [instruction, why, avoid, ...say]) expect(text).toMatch(/[.?!)”\]]$/u);
    }
  });

  it("keeps five minutes and offers a last question anybody can answer well", () => {
    expect(CLOSING_MINUTES).toBe(5);
    expect(PROUDEST_WORK).toMatch(/\?$/u);
  });
});

describe("the words of a close with what is known", () => {
  const sayOf = (part: string) => closing.find((one) => one.part === part)?.say ?? [];
  const known = { promisedFor: "2026-12-03", contact: "Mara Lindqvist", follows: null };

  it("say by when and from whom a candidate hears after the last conversation, and nothing of another", () => {
    const words = closingWords(sayOf("next_step"), known);
    expect(words[0]).toBe(
      "This was the last conversation for today. Mara Lindqvist will write to you by Thursday 3 December, whatever the answer is.",
    );
    expect(words.join(" ")).not.toMatch(/\[|Next you meet/);
  });

  it("name who comes next, and promise no date before the last conversation", () => {
    const words = closingWords(sayOf("next_step"), {
      ...known,
      follows: { name: "Sofia $& Rossi", onDate: null },
    });
    expect(words[0]).toMatch(/^Next you meet Sofia \$& Rossi; /);
    expect(words.join(" ")).not.toMatch(/\[|last conversation|December/);
  });

  it("say on which day when the next conversation is not today, and offer no breath before it", () => {
    const follows = { name: "Sofia Rossi", onDate: "2026-12-08" };
    const words = closingWords(sayOf("next_step"), { ...known, follows });
    expect(words[0]).toMatch(
      /^This was the last conversation for today\. On Tuesday 8 December you meet Sofia Rossi; /,
    );
    expect(words.join(" ")).not.toMatch(/\[|Next you meet|water|3 December/);
  });

  it("leave in brackets what nobody knows", () => {
    const words = closingWords(sayOf("next_step"), { promisedFor: null, contact: "", follows: null });
    expect(words[0]).toContain("[Recruiter] will write to you by [day]");
  });

  it("name the recruiter wherever one is meant, and keep what only the interviewer knows", () => {
    expect(closingWords(sayOf("questions"), known).at(-1)).toContain("Mara Lindqvist will get you an answer");
    expect(closingWords(sayOf("strength"), known)[0]).toContain("[Name the moment.]");
  });
});

describe("the interview after one", () => {
  const loop = [
    { id: "one", state: "completed" },
    { id: "two", state: "in_progress" },
    { id: "off", state: "cancelled" },
    { id: "three", state: "scheduled" },
  ] as const;

  it("is the next that is still to be held", () => {
    expect(interviewAfter(loop, "one")?.id).toBe("two");
    expect(interviewAfter(loop, "two")?.id).toBe("three");
  });

  it("is none after the last one, nor after one that is not of the loop", () => {
    expect(interviewAfter(loop, "three")).toBeNull();
    expect(interviewAfter(loop, "elsewhere")).toBeNull();
  });
});

describe("the day of the next conversation", () => {
  const morning = new Date("2026-11-24T09:00:00Z");

  it("is none of its own on the same day", () => {
    expect(otherDay(new Date("2026-11-24T15:00:00Z"), morning, "Europe/Berlin")).toBeNull();
  });

  it("is told when it is another, by the clocks of the zone", () => {
    expect(otherDay(new Date("2026-12-01T09:00:00Z"), morning, "Europe/Berlin")).toBe("2026-12-01");
    expect(otherDay(new Date("2026-11-24T16:00:00Z"), morning, "Asia/Tokyo")).toBe("2026-11-25");
    expect(otherDay(new Date("2026-11-25T01:00:00Z"), morning, "America/New_York")).toBeNull();
  });
});
