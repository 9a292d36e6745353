import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DECISION_OUTCOMES } from "../debriefs/decision.ts";
import { OFFER_STATES } from "../offers/offer-state.ts";
import { DISPOSITION_REASONS, reasonsFor } from "./reasons.ts";
import { decideExit, decideMove, decideReopen, type MoveFacts } from "./stage-machine.ts";
import {
  DISPOSITIONS,
  SCREENING_OUTCOMES,
  stageIndex,
  STAGES,
  type Disposition,
  type Stage,
} from "./stages.ts";

const nothingDone: MoveFacts = {
  screening: null,
  phoneScreens: { planned: 1, completed: 0, advanced: 0 },
  onsites: { planned: 4, completed: 0, scorecardsSubmitted: 0, scorecardsRequired: 4 },
  debriefRevealed: false,
  decision: null,
  offerState: null,
  headcountLeft: 1,
};

function move(
  stage: Stage,
  to: Stage,
  facts: Partial<MoveFacts> = {},
  disposition: Disposition | null = null,
) {
  return decideMove({ stage, disposition, to, facts: { ...nothingDone, ...facts } });
}

describe("moving forward", () => {
  it("to a phone screen needs a resume that was advanced", () => {
    expect(move("resume_screen", "phone_screen", { screening: "advance" })).toMatchObject({ ok: true });
    for (const screening of [null, "hold", "reject"] as const) {
      expect(move("resume_screen", "phone_screen", { screening })).toMatchObject({ reason: "not_screened" });
    }
  });

  it("an application cannot skip from resume screen to onsite", () => {
    expect(move("resume_screen", "onsite", { screening: "advance" })).toMatchObject({
      reason: "stage_skipped",
    });
  });

  it("to the onsite needs an advanced phone screen", () => {
    const phoneScreens = { planned: 1, completed: 1, advanced: 0 } as const;
    expect(move("phone_screen", "onsite", { phoneScreens })).toMatchObject({
      reason: "no_advanced_phone_screen",
    });
    expect(move("phone_screen", "onsite", { phoneScreens: { ...phoneScreens, advanced: 1 } }).ok).toBe(true);
  });

  it("with two phone screens needs both advanced, and with the second waived only one", () => {
    const one = { planned: 2, completed: 1, advanced: 1 } as const;
    expect(move("phone_screen", "onsite", { phoneScreens: one })).toMatchObject({
      reason: "no_advanced_phone_screen",
    });
    expect(move("phone_screen", "onsite", { phoneScreens: { ...one, planned: 1 } }).ok).toBe(true);
    expect(move("phone_screen", "onsite", { phoneScreens: { ...one, advanced: 2 } }).ok).toBe(true);
  });

  it("to the debrief needs four submitted onsite scorecards", () => {
    const onsites = { planned: 4, completed: 4, scorecardsSubmitted: 3, scorecardsRequired: 4 };
    expect(move("onsite", "debrief", { onsites })).toMatchObject({ reason: "scorecards_missing" });
    expect(move("onsite", "debrief", { onsites: { ...onsites, scorecardsSubmitted: 4 } })).toMatchObject({
      ok: true,
      effects: [],
    });
  });

  it("to the debrief needs four scorecards even if somebody says fewer are required", () => {
    const onsites = { planned: 1, completed: 1, scorecardsSubmitted: 1, scorecardsRequired: 1 };
    expect(move("onsite", "debrief", { onsites }).ok).toBe(false);
  });

  it("to the debrief without all scorecards needs an override with a reason, which is recorded", () => {
    const overrideReason = "Ben has left the company";
    expect(move("onsite", "debrief", { overrideReason })).toMatchObject({
      ok: true,
      effects: ["record_override"],
    });
    expect(move("onsite", "debrief", { overrideReason: "  " }).ok).toBe(false);
  });

  it("to an offer needs a decision to hire, after the reveal", () => {
    const revealed = { debriefRevealed: true };
    expect(move("debrief", "offer", { ...revealed, decision: "hire" }).ok).toBe(true);
    expect(move("debrief", "offer", { decision: "hire" })).toMatchObject({ reason: "not_revealed" });
    for (const decision of [null, "no_hire", "hold"] as const) {
      expect(move("debrief", "offer", { ...revealed, decision })).toMatchObject({
        reason: "no_hire_decision",
      });
    }
  });

  it("to hired needs an accepted offer and fills a seat", () => {
    expect(move("offer", "hired", { offerState: "accepted" })).toMatchObject({
      ok: true,
      effects: ["fill_headcount"],
    });
    for (const offerState of [null, "draft", "extended", "declined", "withdrawn"] as const) {
      expect(move("offer", "hired", { offerState })).toMatchObject({ reason: "offer_not_accepted" });
    }
  });

  it("to an offer or to hired needs a free seat", () => {
    const full = {
      headcountLeft: 0,
      debriefRevealed: true,
      decision: "hire",
      offerState: "accepted",
    } as const;
    expect(move("debrief", "offer", full)).toMatchObject({ reason: "no_headcount" });
    expect(move("offer", "hired", full)).toMatchObject({ reason: "no_headcount" });
  });

  it("to where it already stands says that somebody was faster", () => {
    expect(move("debrief", "debrief")).toMatchObject({
      reason: "already_there",
      message: "This application is already at Debrief. Reload to see who moved it.",
    });
  });
});

describe("moving back", () => {
  it("goes one stage, with a reason", () => {
    const backReason = "moved by mistake";
    expect(move("onsite", "phone_screen", { backReason })).toMatchObject({ ok: true, direction: "back" });
    expect(move("onsite", "phone_screen")).toMatchObject({ reason: "back_needs_reason" });
    expect(move("onsite", "resume_screen", { backReason })).toMatchObject({ reason: "stage_skipped" });
  });

  it("cancels interviews still in the diary", () => {
    expect(move("onsite", "phone_screen", { backReason: "too early" })).toMatchObject({
      effects: ["cancel_scheduled_interviews"],
    });
  });

  it("is never possible out of a revealed debrief", () => {
    const facts = { backReason: "moved by mistake", debriefRevealed: true };
    expect(move("debrief", "onsite", facts)).toMatchObject({ reason: "debrief_revealed" });
    expect(move("debrief", "onsite", { ...facts, debriefRevealed: false }).ok).toBe(true);
  });

  it("from the offer waits until the candidate no longer holds one", () => {
    const facts = { backReason: "terms changed", debriefRevealed: true };
    expect(move("offer", "debrief", { ...facts, offerState: "extended" })).toMatchObject({
      reason: "offer_open",
    });
    expect(move("offer", "debrief", { ...facts, offerState: "withdrawn" }).ok).toBe(true);
  });
});

describe("leaving", () => {
  it("needs a reason that fits the stage", () => {
    const exit = { stage: "onsite", disposition: null, to: "rejected" } as const;
    expect(decideExit({ ...exit, reasonCode: "below_the_bar" })).toMatchObject({
      ok: true,
      effects: ["cancel_scheduled_interviews", "queue_rejection_mail"],
    });
    expect(decideExit({ ...exit, reasonCode: "relevant_grades_low" })).toMatchObject({
      reason: "reason_not_valid",
    });
    expect(decideExit({ ...exit, reasonCode: "" })).toMatchObject({ reason: "reason_not_valid" });
    expect(decideExit({ ...exit, reasonCode: "took_another_offer" }).ok).toBe(false);
  });

  it("for another reason needs words", () => {
    const exit = {
      stage: "onsite",
      disposition: null,
      to: "withdrawn",
      reasonCode: "other_withdrawal",
    } as const;
    expect(decideExit(exit)).toMatchObject({ reason: "reason_needs_words" });
    expect(decideExit({ ...exit, text: "Moves abroad" }).ok).toBe(true);
  });

  it("sends no rejection mail to somebody who withdrew", () => {
    const exit = decideExit({
      stage: "offer",
      disposition: null,
      to: "withdrawn",
      reasonCode: "declined_offer",
    });
    expect(exit).toMatchObject({ effects: ["cancel_scheduled_interviews", "withdraw_offer"] });
  });

  it("happens once", () => {
    const again = {
      stage: "onsite",
      disposition: "rejected",
      to: "withdrawn",
      reasonCode: "personal",
    } as const;
    expect(decideExit(again)).toMatchObject({ reason: "has_left" });
  });
});

describe("reopening", () => {
  it("a rejected application needs a reason and takes the rejection mail back", () => {
    const left = {
      stage: "phone_screen",
      disposition: "rejected",
      headcountLeft: 1,
      inAnotherRun: false,
    } as const;
    expect(decideReopen({ ...left, reason: "Wrong file was read" })).toMatchObject({
      ok: true,
      stage: "phone_screen",
      effects: ["take_back_rejection_mail"],
    });
    expect(decideReopen({ ...left, reason: " " })).toMatchObject({ reason: "reopen_needs_reason" });
    expect(decideReopen({ ...left, reason: "x", inAnotherRun: true })).toMatchObject({
      reason: "in_another_run",
    });
  });

  it("is for applications that have left", () => {
    const reopened = decideReopen({
      stage: "onsite",
      disposition: null,
      reason: "x",
      headcountLeft: 1,
      inAnotherRun: false,
    });
    expect(reopened).toMatchObject({ reason: "not_left" });
  });

  it("somebody who did not start needs a free seat again", () => {
    const left = {
      stage: "hired",
      disposition: "withdrawn",
      reason: "Starts after all",
      inAnotherRun: false,
    } as const;
    expect(decideReopen({ ...left, headcountLeft: 0 })).toMatchObject({ reason: "no_headcount" });
    expect(decideReopen({ ...left, headcountLeft: 1 })).toMatchObject({
      ok: true,
      effects: ["fill_headcount"],
    });
  });
});

describe("any sequence of moves, exits and reopenings", () => {
  const anyFacts = fc.record({
    screening: fc.constantFrom(...SCREENING_OUTCOMES, null),
    phoneScreens: fc.record({
      planned: fc.constantFrom(1 as const, 2 as const),
      completed: fc.nat(2),
      advanced: fc.nat(2),
    }),
    onsites: fc.record({
      planned: fc.nat(4),
      completed: fc.nat(4),
      scorecardsSubmitted: fc.nat(5),
      scorecardsRequired: fc.nat(5),
    }),
    overrideReason: fc.constantFrom("", "Ben has left"),
    backReason: fc.constantFrom("", "moved by mistake"),
    debriefRevealed: fc.boolean(),
    decision: fc.constantFrom(...DECISION_OUTCOMES, null),
    offerState: fc.constantFrom(...OFFER_STATES, null),
    headcountLeft: fc.nat(2),
  });
  const anyStep = fc.oneof(
    fc.record({ kind: fc.constant("move" as const), to: fc.constantFrom(...STAGES), facts: anyFacts }),
    fc.record({
      kind: fc.constant("exit" as const),
      to: fc.constantFrom(...DISPOSITIONS),
      code: fc.constantFrom(...DISPOSITION_REASONS.map((reason) => reason.code)),
    }),
    fc.record({ kind: fc.constant("reopen" as const), reason: fc.constantFrom("", "by mistake") }),
  );

  /** The guards said a second time, in plain words, from the product's page and not from the machine. */
  const guards: Record<Stage, (facts: MoveFacts) => boolean> = {
    resume_screen: () => true,
    phone_screen: (facts) => facts.screening === "advance",
    onsite: ({ phoneScreens: { planned, advanced } }) => advanced >= planned,
    debrief: (facts) => facts.onsites.scorecardsSubmitted >= 4 || facts.overrideReason !== "",
    offer: (facts) => facts.debriefRevealed && facts.decision === "hire" && facts.headcountLeft > 0,
    hired: (facts) => facts.offerState === "accepted" && facts.headcountLeft > 0,
  };

  it("reaches a later stage only one by one, through the guard of each", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        let stage: Stage = "resume_screen";
        let disposition: Disposition | null = null;
        for (const step of steps) {
          if (step.kind === "move") {
            const decided = decideMove({ stage, disposition, to: step.to, facts: step.facts });
            if (!decided.ok) continue;
            const distance: number = stageIndex(decided.to) - stageIndex(stage);
            expect(disposition).toBeNull();
            expect(Math.abs(distance)).toBe(1);
            if (distance === 1) expect(guards[decided.to](step.facts)).toBe(true);
            else {
              expect(step.facts.backReason).not.toBe("");
              expect(stage === "debrief" && step.facts.debriefRevealed).toBe(false);
            }
            stage = decided.to;
          } else if (step.kind === "exit") {
            const decided = decideExit({
              stage,
              disposition,
              to: step.to,
              reasonCode: step.code,
              text: "words",
            });
            if (!decided.ok) continue;
            expect(disposition).toBeNull();
            expect(reasonsFor(stage, step.to).map((reason) => reason.code)).toContain(step.code);
            disposition = step.to;
          } else {
            const decided = decideReopen({
              stage,
              disposition,
              reason: step.reason,
              headcountLeft: 1,
              inAnotherRun: false,
            });
            if (!decided.ok) continue;
            expect(step.reason).not.toBe("");
            expect(decided.stage).toBe(stage);
            disposition = null;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("lets every application through whose facts are complete", () => {
    let stage: Stage = "resume_screen";
    const done: MoveFacts = {
      screening: "advance",
      phoneScreens: { planned: 2, completed: 2, advanced: 2 },
      onsites: { planned: 4, completed: 4, scorecardsSubmitted: 4, scorecardsRequired: 4 },
      debriefRevealed: true,
      decision: "hire",
      offerState: "accepted",
      headcountLeft: 1,
    };
    for (const to of STAGES.slice(1)) {
      expect(decideMove({ stage, disposition: null, to, facts: done }).ok).toBe(true);
      stage = to;
    }
  });
});
