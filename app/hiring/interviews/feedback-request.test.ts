import { describe, expect, it } from "vitest";
import { decideFeedbackRequest } from "./feedback-request.ts";
import type { HeldOrAhead } from "./feedback-request.ts";

const NOON = new Date("2026-11-23T12:00:00Z");
const at = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);

function interview(id: string, state: HeldOrAhead["state"], startsAt: number, settled = false): HeldOrAhead {
  return { id, state, startsAt: at(startsAt), endsAt: at(startsAt + 1), settled };
}

describe("asking a candidate how it went", () => {
  it("is about every finished interview that nobody asked about yet", () => {
    const interviews = [
      interview("phone", "completed", -100, true),
      interview("sql", "completed", -4),
      interview("case", "completed", -1),
      interview("missed", "no_show", -2),
      interview("off", "cancelled", -3),
    ];
    expect(decideFeedbackRequest(interviews, NOON)).toEqual({ kind: "ask", interviewIds: ["sql", "case"] });
  });

  it("waits for the last interview of the same visit, and not for one on another day", () => {
    const held = interview("sql", "completed", -1);
    const today = [interview("case", "scheduled", 0.5), interview("goal", "scheduled", 2)];
    expect(decideFeedbackRequest([held, ...today], NOON)).toEqual({ kind: "wait", until: at(3) });
    const tomorrow = interview("goal", "scheduled", 24);
    expect(decideFeedbackRequest([held, tomorrow], NOON)).toEqual({ kind: "ask", interviewIds: ["sql"] });
  });

  it("does not wait for one that runs late: it is asked about when it is finished", () => {
    const late = interview("case", "in_progress", -1);
    expect(decideFeedbackRequest([interview("sql", "completed", -3), late], NOON)).toEqual({
      kind: "ask",
      interviewIds: ["sql"],
    });
  });

  it("is dropped when there is nothing to ask about", () => {
    const interviews = [interview("sql", "completed", -1, true), interview("case", "scheduled", 1)];
    expect(decideFeedbackRequest(interviews, NOON)).toEqual({ kind: "drop" });
  });
});
