import { describe, expectTypeOf, it } from "vitest";
import type { BankQuestion, OwnRating, SuggestInput } from "./suggest-input.ts";

describe("what the engine is told", () => {
  it("holds the interviewer's own ratings without a rater, so that nobody else's can be passed", () => {
    expectTypeOf<keyof OwnRating>().toEqualTypeOf<"competencyKey" | "level" | "difficulty">();
  });

  it("holds coverage by state only, with no ratings of others beside it", () => {
    type Told = keyof SuggestInput<BankQuestion>;
    expectTypeOf<Extract<Told, "ratings" | "signals" | "scorecards" | "estimates">>().toBeNever();
  });
});
