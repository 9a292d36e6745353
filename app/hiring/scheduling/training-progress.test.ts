import { describe, expect, it } from "vitest";
import { stepWords, trainingStep, type HeldInterview } from "./training-progress.ts";
import type { Training } from "./vocabulary.ts";

function held(change: Partial<HeldInterview> = {}): HeldInterview {
  return { kind: "onsite", focus: ["sql"], interviewerId: "tess", shadowIds: ["lea"], ...change };
}

const TRAINED = new Set(["tess"]);
const step = (training: Training, interviews: readonly HeldInterview[]) =>
  trainingStep({ id: "lea", competencyKey: "sql", training }, interviews, TRAINED);

describe("somebody who learns to assess a competency", () => {
  it("first watches two interviews that look at it, whoever leads them", () => {
    const one = [
      held(),
      held({ focus: ["goal"] }),
      held({ shadowIds: ["somebody"] }),
      held({ interviewerId: "lea", shadowIds: ["tess"] }),
    ];
    expect(step("shadowing", one)).toEqual({
      practice: { phone: 0, onsite: 1 },
      done: 1,
      wanted: 2,
      next: "reverse_shadowing",
      ready: false,
    });
    const two = [...one, held({ kind: "phone", focus: ["goal", "sql"] })];
    expect(step("shadowing", two)).toMatchObject({ practice: { phone: 1, onsite: 1 }, ready: true });
  });

  it("then leads two, each watched by somebody who is trained in it", () => {
    const led = held({ interviewerId: "lea", shadowIds: ["tess"] });
    const alone = held({ interviewerId: "lea", shadowIds: [] });
    const watchedByLearner = held({ interviewerId: "lea", shadowIds: ["somebody"] });
    expect(step("reverse_shadowing", [led, alone, watchedByLearner, held()])).toMatchObject({
      done: 1,
      next: "trained",
      ready: false,
    });
    expect(step("reverse_shadowing", [led, led])).toMatchObject({ done: 2, ready: true });
  });

  it("has no step left once trained", () => {
    expect(step("trained", [held(), held()])).toBeNull();
  });

  it("reads how far they are in words", () => {
    const phone = held({ kind: "phone" });
    expect(stepWords(step("shadowing", [])!)).toBe("Watched: 0 of 2 interviews");
    expect(stepWords(step("shadowing", [phone, held()])!)).toBe(
      "Watched: 2 of 2 interviews (1 phone screen, 1 onsite)",
    );
    expect(stepWords(step("reverse_shadowing", [])!)).toBe("Led while watched: 0 of 2 interviews");
  });
});
