import { expect, it } from "vitest";
import { tokensOf } from "./tokens.ts";

const kinds = (text: string) => {
  const read = tokensOf(text);
  return read.ok
    ? read.tokens.map((token) =>
        token.kind === "term" ? token.text + (token.prefix ? "*" : "") : token.kind,
      )
    : read.message;
};

it("a query falls apart into terms, operators and brackets", () => {
  expect(kinds('a1 AND (b2 OR "c d")')).toEqual(["a1", "and", "open", "b2", "or", "c d", "close"]);
  expect(kinds("-a (-b) c-d e - f --g")).toEqual([
    "not",
    "a",
    "open",
    "not",
    "b",
    "close",
    "c-d",
    "e",
    "-",
    "f",
    "--g",
  ]);
  expect(kinds('kaf* "kaf*" Not')).toEqual(["kaf*", "kaf", "Not"]);
  expect(kinds("«a b»„c d“")).toEqual(["a b", "c d"]);
  expect(kinds('a "')).toBe("The quotation mark is not closed. Add one where the phrase ends.");
});
