import { describe, expect, it } from "vitest";
import { ok, refused, type Outcome } from "./result.ts";

function seat(left: number): Outcome<{ seat: number }, "full"> {
  return left > 0 ? ok({ seat: left }) : refused("full", "Every seat is taken. Raise the headcount.");
}

describe("an outcome", () => {
  it("is a success with what it found", () => {
    expect(seat(2)).toEqual({ ok: true, seat: 2 });
    expect(ok()).toEqual({ ok: true });
  });

  it("is a refusal with a code for the program and a sentence for the person", () => {
    expect(seat(0)).toEqual({
      ok: false,
      reason: "full",
      message: "Every seat is taken. Raise the headcount.",
    });
  });
});
