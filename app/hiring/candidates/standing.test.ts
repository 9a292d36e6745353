import { expect, it } from "vitest";
import { readStanding } from "./standing.ts";

it("a note or reason stands only with its switch", () => {
  const typed = {
    tags: "SQL, sql",
    pooled: false,
    poolNote: "later",
    doNotContact: true,
    doNotContactReason: " asked us ",
  };
  expect(readStanding(typed)).toEqual({
    tags: ["sql"],
    pooled: false,
    poolNote: "",
    doNotContact: true,
    doNotContactReason: "asked us",
  });
  expect(
    readStanding({ ...typed, pooled: true, poolNote: "x".repeat(600), doNotContact: false }),
  ).toMatchObject({
    poolNote: "x".repeat(500),
    doNotContactReason: "",
  });
});
