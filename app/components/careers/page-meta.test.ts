import { expect, it } from "vitest";
import { previewOf } from "./page-meta.ts";

it("shows the beginning of a text in one line, whole words only", () => {
  expect(previewOf(" One\n\n- two  three ")).toBe("One - two three");
  const long = previewOf("word ".repeat(60));
  expect(long).toMatch(/word…$/);
  expect(long.length).toBeLessThanOrEqual(156);
  expect(previewOf("x".repeat(400))).toBe(`${"x".repeat(155)}…`);
});
