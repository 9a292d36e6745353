import { expect, it } from "vitest";
import { at } from "./at.ts";

it("a place outside of a column is NaN, so that it cannot pass for a number", () => {
  expect(at(Float64Array.of(1, 2), 1)).toBe(2);
  expect(at(Float64Array.of(1, 2), 2)).toBeNaN();
  expect(at([1, 2], -1)).toBeNaN();
});
