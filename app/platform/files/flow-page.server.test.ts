import { expect, test } from "vitest";
import { MAX_RUNS, flowPage, flowText } from "./flow-page.server.ts";

test("no document has more pieces than are kept, not even on a single line", () => {
  const spans = Array.from({ length: MAX_RUNS * 2 }, () => ({ text: "www." }));
  expect(flowPage([spans]).runs).toHaveLength(MAX_RUNS);
  expect(flowPage([[{ text: "a    ".repeat(MAX_RUNS * 2) }]]).runs).toHaveLength(MAX_RUNS);
  expect(flowText("**a**".repeat(200_000)).runs).toHaveLength(MAX_RUNS);
});

test("a paragraph of several pieces, however long, is there whole in lines that are read whole", () => {
  const words = Array.from({ length: 900 }, (_, index) => `word${index}`);
  const half = words.length / 2;
  const page = flowPage([
    [
      { text: `${words.slice(0, half).join(" ")} `, bold: true },
      { text: words.slice(half).join(" ") },
      { text: ` ${"x".repeat(1_500)}` },
    ],
    [{ text: "Next" }],
  ]);
  const lines = [...new Set(page.runs.map((run) => run.y))].map((y) =>
    page.runs
      .filter((run) => run.y === y)
      .map((run) => run.text)
      .join(""),
  );
  expect(lines.slice(0, -1).flatMap((line) => line.trim().split(" "))).toEqual([
    ...words,
    ...["x".repeat(500), "x".repeat(500), "x".repeat(500)],
  ]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(500);
  expect(lines.at(-1)).toBe("Next");
});

test("the marks of Markdown within a line are read as what they mean", () => {
  const page = flowText(
    "*Data Engineer*, [jane@mail.example](mailto:jane@mail.example) | <https://jane.example>\n`SQL` `dbt` and _R_\n* a point, 2 * 3 * 4, snake_case_name",
  );
  const lines = [...new Set(page.runs.map((run) => run.y))].map((y) =>
    page.runs
      .filter((run) => run.y === y)
      .map((run) => run.text)
      .join(""),
  );
  expect(lines).toEqual([
    "Data Engineer, jane@mail.example | https://jane.example",
    "SQL, dbt and R",
    "* a point, 2 * 3 * 4, snake_case_name",
  ]);
  expect(page.links).toEqual(["mailto:jane@mail.example", "https://jane.example"]);
});
