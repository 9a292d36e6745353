import { expect, it } from "vitest";
import { PROTECTED_SHAPES } from "./protected-shapes.ts";

const meets = (topic: keyof typeof PROTECTED_SHAPES, line: string) =>
  PROTECTED_SHAPES[topic].some((shape) => shape.test(line));

it.each(["no kids", "- no kids", "Solid SQL; no kids", "knows dbt (no kids)", "she has no kids"])(
  "what leaves the person out counts where a line or a part of it begins: %s",
  (line) => {
    expect(meets("family", line)).toBe(true);
  },
);

it.each(["the node has no kids", "no kids menu in the data set"])(
  "what leaves the person out does not count within a sentence about something else: %s",
  (line) => {
    expect(meets("family", line)).toBe(false);
  },
);

it.each([
  ["was paid 70k", true],
  ["was paid €65.000", true],
  ["earns 80 k", true],
  ["earns 70k users", false],
  ["earned 12 badges", false],
])("money is told from other figures: %s", (line, isMoney) => {
  expect(meets("pay", line)).toBe(isMoney);
});

it("answers however long a line is", () => {
  const line = "she was in a member of the salary union, ".repeat(2_000);
  for (const shapes of Object.values(PROTECTED_SHAPES))
    expect(shapes.some((shape) => shape.test(line))).toBe(false);
});
