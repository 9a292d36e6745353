import { describe, expect, it } from "vitest";
import { bestDay } from "./day-search.ts";
import { at, buildInterviewer, buildRequest, buildSession } from "./loop-request.builder.ts";
import type { Interviewer, PanelSession } from "./loop-request.ts";
import { loadOf, personDay } from "./person-day.ts";

const window = { from: at("2026-11-23T08:00:00Z"), to: at("2026-11-23T16:00:00Z") };

/** The best of two given layouts, the first one cheaper. */
function search(sessions: readonly PanelSession[], people: readonly Interviewer[]) {
  const orders = [{ sessions: sessions.map((_one, index) => index), cost: 0 }];
  return bestDay({
    request: buildRequest({ sessions, interviewers: people }),
    date: "2026-11-23",
    window,
    layouts: [
      { starts: [0, 75], cost: 1, orders },
      { starts: [240, 315], cost: 5, orders },
    ],
    people: people.map((one) => personDay(one, loadOf(one), window)!),
    eased: new Set(),
  });
}

const sessions = [buildSession(1), buildSession(2, { focus: ["python"] })];
const sql = { sql: "trained" as const };
const both = { sql: "trained" as const, python: "trained" as const };

describe("the best day among layouts", () => {
  it("takes the cheapest set of different people, not the cheapest for each interview by itself", () => {
    const ana = buildInterviewer("ana", { training: both, recent: 0 });
    const ben = buildInterviewer("ben", { training: sql, recent: 1 });
    const cleo = buildInterviewer("cleo", { training: both, recent: 9 });
    const day = search(sessions, [ana, ben, cleo]);
    expect(day?.interviews.map(({ interviewerId }) => interviewerId)).toEqual(["ben", "ana"]);
    expect(day?.cost).toBe(1 + 2);
  });

  it("takes the worse layout when people are much better then", () => {
    const morning = [{ from: window.from, to: at("2026-11-23T11:00:00Z") }];
    const ana = buildInterviewer("ana", { training: sql, busy: morning });
    const ben = buildInterviewer("ben", { training: sql, recent: 8 });
    const cleo = buildInterviewer("cleo", { training: both });
    expect(search(sessions, [ana, ben, cleo])?.interviews[0]?.from).toBe(at("2026-11-23T12:00:00Z"));
    const lighter = { ...ben, recent: 1 };
    expect(search(sessions, [ana, lighter, cleo])?.interviews[0]?.from).toBe(window.from);
  });

  it("is none when one person would have to be in both", () => {
    expect(search(sessions, [buildInterviewer("ana", { training: both })])).toBeNull();
  });
});
