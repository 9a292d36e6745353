import { expect, test } from "vitest";
import { MAX_RUNS, flowPage, flowText } from "./flow-page.server.ts";

test("no document has more pieces than are kept, not even on a single line", () => {
  const spans = Array.from({ length: MAX_RUNS * 2 }, () => ({ text: "www." }));
  expect(flowPage([spans]).runs).toHaveLength(MAX_RUNS);
  expect(flowPage([[{ text: "a    ".repeat(MAX_RUNS * 2) }]]).runs).toHaveLength(MAX_RUNS);
  expect(flowText("**a**".repeat(200_000)).runs).toHaveLength(MAX_RUNS);
});
