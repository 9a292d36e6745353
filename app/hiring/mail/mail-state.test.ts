import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canTakeBack,
  decideMailMove,
  decideSendAgain,
  isSettled,
  MAIL_STATES,
  NOT_LEFT,
  type MailState,
} from "./mail-state.ts";

describe("a mail", () => {
  it("waits, is sending, then sent", () => {
    expect(decideMailMove({ state: "waiting", to: "sending" }).ok).toBe(true);
    expect(decideMailMove({ state: "sending", to: "sent" }).ok).toBe(true);
  });

  it("is taken back only while it waits or is held", () => {
    expect(MAIL_STATES.filter(canTakeBack).toSorted()).toEqual([...NOT_LEFT].toSorted());
    expect(NOT_LEFT).toEqual(["waiting", "held"]);
    expect(decideMailMove({ state: "sent", to: "taken_back" })).toMatchObject({
      reason: "too_late",
      message: "This mail has already left and cannot be taken back. Write to the candidate instead.",
    });
  });

  it("is retried after a failure, by somebody", () => {
    expect(decideMailMove({ state: "sending", to: "failed" }).ok).toBe(true);
    expect(decideMailMove({ state: "failed", to: "waiting" }).ok).toBe(true);
    expect(decideMailMove({ state: "failed", to: "sent" })).toMatchObject({ reason: "not_allowed" });
  });

  it("is kept when no mail service is set up, and can be sent later", () => {
    expect(decideMailMove({ state: "waiting", to: "kept" }).ok).toBe(true);
    expect(decideMailMove({ state: "kept", to: "waiting" }).ok).toBe(true);
  });

  it("that may have arrived is sent again only while a repeat would be recognised", () => {
    const state = "failed";
    expect(decideSendAgain({ state, mayHaveLeft: true, repeatIsSafe: true, addressChanged: false }).ok).toBe(
      true,
    );
    expect(
      decideSendAgain({ state, mayHaveLeft: false, repeatIsSafe: false, addressChanged: false }).ok,
    ).toBe(true);
    expect(
      decideSendAgain({ state, mayHaveLeft: true, repeatIsSafe: false, addressChanged: false }),
    ).toMatchObject({
      reason: "may_have_left",
    });
    const sendable = MAIL_STATES.filter(
      (each) =>
        decideSendAgain({ state: each, mayHaveLeft: false, repeatIsSafe: true, addressChanged: false }).ok,
    );
    expect(sendable).toEqual(["failed", "kept"]);
  });

  it("goes to a corrected address, unless it may have arrived at the former one", () => {
    const changed = { state: "failed", repeatIsSafe: true, addressChanged: true } as const;
    expect(decideSendAgain({ ...changed, mayHaveLeft: false }).ok).toBe(true);
    expect(decideSendAgain({ ...changed, mayHaveLeft: true })).toMatchObject({
      reason: "may_have_left",
      message: expect.stringContaining("Write to the new address yourself") as unknown,
    });
  });

  it("is settled once nothing more happens by itself", () => {
    expect(MAIL_STATES.filter(isSettled)).toEqual([
      "sent",
      "failed",
      "taken_back",
      "kept",
      "withheld",
      "held",
    ]);
  });

  it("is sent at most once, and never after it was taken back, whatever is tried", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MAIL_STATES), { maxLength: 60 }), (wishes) => {
        let state: MailState = "waiting";
        const path: MailState[] = [state];
        for (const to of wishes) {
          if (!decideMailMove({ state, to }).ok) continue;
          state = to;
          path.push(to);
        }
        expect(path.filter((step) => step === "sent").length).toBeLessThanOrEqual(1);
        const final = path.findIndex((step) => step === "sent" || step === "taken_back");
        if (final >= 0) expect(path.length).toBe(final + 1);
      }),
    );
  });
});
