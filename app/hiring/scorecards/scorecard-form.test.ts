import { expect, it } from "vitest";
import { ScorecardInputSchema } from "./scorecard-form.ts";

const entry = {
  competencyKey: "sql",
  level: 3,
  noEvidence: false,
  comment: "States the grain.",
  signalIds: [],
};
const card = { recommendation: "yes", summary: "", levels: [entry] };

it("takes levels from 1 to 4 and one of four recommendations, and nothing in between", () => {
  expect(ScorecardInputSchema.safeParse(card).success).toBe(true);
  expect(ScorecardInputSchema.safeParse({ ...card, levels: [{ ...entry, level: 2.5 }] }).success).toBe(false);
  expect(ScorecardInputSchema.safeParse({ ...card, levels: [{ ...entry, level: 5 }] }).success).toBe(false);
  expect(ScorecardInputSchema.safeParse({ ...card, recommendation: "maybe" }).success).toBe(false);
});
