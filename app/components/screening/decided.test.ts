import { describe, expect, it } from "vitest";
import { decidedEarlier, lastDecisions, stillWaiting } from "./decided.ts";
import type { Decided } from "./decided.ts";

const decided = (id: string, change: Partial<Decided> = {}): Decided => ({
  id,
  applicationId: `a-${id}`,
  label: id,
  outcome: "advance",
  reasonCode: null,
  decidedAt: new Date(0),
  undone: false,
  ...change,
});
const resume = (id: string) => ({ id, label: id, look: "first" as const });
const kept = (id: string) => ({ ...decided(id), look: "first" as const, whyNot: "gone on" });

describe("what was decided on this device", () => {
  it("is off the queue at once, and on it again when it is undone", () => {
    const waiting = [resume("a-1"), resume("a-2")];
    expect(stillWaiting(waiting, [decided("1")])).toEqual([resume("a-2")]);
    expect(stillWaiting(waiting, [decided("1", { undone: true })])).toEqual(waiting);
    const again = [decided("9", { undone: true })];
    expect(stillWaiting(waiting, again).map(({ id }) => id)).toEqual(["a-9", "a-1", "a-2"]);
    expect(stillWaiting(waiting, [...again, decided("10", { applicationId: "a-9" })])).toEqual(waiting);
  });

  it("heads the list of last decisions, each once, with what the server knows of it", () => {
    const last = lastDecisions(
      [kept("2"), kept("1")],
      [decided("2"), decided("3"), decided("4", { undone: true })],
      3,
    );
    expect(last.map(({ id, whyNot }) => [id, whyNot])).toEqual([
      ["3", null],
      ["2", "gone on"],
      ["1", "gone on"],
    ]);
  });

  it("is known after a reload by what waits to be sent", () => {
    const act = (id: string, fields: Record<string, string>) => ({
      id,
      interviewId: "opening",
      fields: { actId: id, ...fields },
      doneAt: 5,
      place: 1,
      late: true,
    });
    const acts = [
      act("1", {
        intent: "decide",
        applicationId: "a-1",
        outcome: "reject",
        reasonCode: "duplicate",
        label: "Rosa",
      }),
      act("2", { intent: "decide", applicationId: "a-2", outcome: "hold" }),
      act("3", { intent: "undo", decisionId: "2" }),
    ];
    expect(decidedEarlier(acts)).toMatchObject([
      { id: "1", applicationId: "a-1", label: "Rosa", reasonCode: "duplicate", undone: false },
      { id: "2", undone: true },
    ]);
  });
});
