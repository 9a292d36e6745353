import { expect, it } from "vitest";
import { plainReason } from "./plain-reason.ts";

it("keeps the reason and leaves out what the page shows beside it", () => {
  expect(
    plainReason(
      "Ask *Down eight percent* (7 min, level 3): joins have no look yet; it is the core question.",
    ),
  ).toBe("Joins have no look yet; it is the core question.");
  expect(plainReason("A second look at *SQL*.")).toBe("A second look at SQL.");
});
