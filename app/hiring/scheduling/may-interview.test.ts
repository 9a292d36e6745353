import { describe, expect, it } from "vitest";
import { coreSessions, partIn, untrainedIn } from "./may-interview.ts";

const person = { training: { sql: "trained", python: "reverse_shadowing", comm: "shadowing" } } as const;

describe("the part somebody takes in an interview", () => {
  it("is that of the competency they know least about", () => {
    expect(partIn(person, ["sql"])).toBe("trained");
    expect(partIn(person, ["sql", "python"])).toBe("reverse_shadowing");
    expect(partIn(person, ["comm", "python", "sql"])).toBe("shadowing");
  });

  it("is none where they have not begun to learn", () => {
    expect(partIn(person, ["sql", "statistics"])).toBeNull();
    expect(untrainedIn(person, ["sql", "statistics", "comm"])).toEqual(["statistics", "comm"]);
  });
});

describe("the core of a panel", () => {
  it("is each first look at a must-have; second looks probe", () => {
    const sessions = [
      { id: "o1", focus: ["comm"] },
      { id: "o2", focus: ["sql", "comm"] },
      { id: "o3", focus: ["sql"] },
      { id: "o4", focus: ["python", "sql"] },
    ];
    expect([...coreSessions(sessions, ["sql", "python"])]).toEqual(["o2", "o4"]);
    expect([...coreSessions(sessions, [])]).toEqual([]);
  });
});
