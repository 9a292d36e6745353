import { describe, expectTypeOf, it } from "vitest";
import type { AskedFact, BankQuestion, SuggestInput } from "./suggest-input.ts";

describe("what the engine is told", () => {
  it("holds verdicts in one field only, the sealed evidence", () => {
    type Told = keyof SuggestInput<BankQuestion>;
    expectTypeOf<Extract<Told, "ratings" | "signals" | "scorecards" | "estimates">>().toBeNever();
    expectTypeOf<Extract<keyof AskedFact, "level" | "rating" | "reaction">>().toBeNever();
  });
});
