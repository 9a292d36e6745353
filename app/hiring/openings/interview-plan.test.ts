import { describe, expect, it } from "vitest";
import { planFaults, planGaps, type PlannedSession } from "./interview-plan.ts";

const keys = ["sql", "python", "comm"];

function session(kind: "phone" | "onsite", number: number, focus: string[]): PlannedSession {
  return { kind, number, name: `${kind} ${number}`, minutes: 45, focus };
}

const complete = [
  session("phone", 1, ["sql"]),
  session("onsite", 1, ["sql"]),
  session("onsite", 2, ["python"]),
  session("onsite", 3, ["comm"]),
  session("onsite", 4, ["sql", "python"]),
];

describe("an interview plan", () => {
  it("is complete with one or two phone screens and four onsites, each with a focus", () => {
    expect(planFaults(complete, keys)).toEqual([]);
    expect(planFaults([...complete, session("phone", 2, [])], keys)).toEqual([]);
  });

  it("is refused without a phone screen, and with three of them", () => {
    expect(planFaults(complete.slice(1), keys)).toEqual(["The plan has 0 phone screens; plan one or two."]);
    const three = [...complete, session("phone", 2, []), session("phone", 3, [])];
    expect(planFaults(three, keys)).toEqual(["The plan has 3 phone screens; plan one or two."]);
  });

  it("is refused with three onsites", () => {
    expect(planFaults(complete.slice(0, 4), keys)).toEqual(["The plan has 3 onsite interviews; plan four."]);
  });

  it("names the onsite without a focus and the focus the rubric does not know", () => {
    const faulty = [...complete.slice(0, 3), session("onsite", 3, []), session("onsite", 4, ["cobol"])];
    expect(planFaults(faulty, keys)).toEqual([
      "onsite 3 has no focus; choose the competencies it is to look at.",
      'onsite 4 looks at "cobol", which this rubric does not have.',
    ]);
  });

  it("is refused when two onsites carry the same number", () => {
    const twice = [...complete.slice(0, 4), session("onsite", 3, ["sql"])];
    expect(planFaults(twice, keys)).toHaveLength(1);
  });

  it("is refused when a session is too short to hold an interview", () => {
    const short = [{ ...session("phone", 1, []), minutes: 10 }, ...complete.slice(1)];
    expect(planFaults(short, keys)).toEqual(["phone 1 is shorter than 15 minutes."]);
  });

  it("advises when a must-have has fewer than two onsites or a competency none", () => {
    const competencies = [
      { key: "sql", name: "SQL", mustHave: true, weight: 0.4 },
      { key: "comm", name: "Communication", mustHave: true, weight: 0.3 },
      { key: "finish", name: "Finishing", mustHave: false, weight: 0.3 },
      { key: "python", name: "Python", mustHave: false, weight: 0 },
    ];
    expect(planGaps(complete, competencies)).toEqual([
      { competencyKey: "comm", name: "Communication", onsites: 1, needed: 2 },
      { competencyKey: "finish", name: "Finishing", onsites: 0, needed: 1 },
    ]);
  });
});
