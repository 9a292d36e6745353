import { describe, expect, it } from "vitest";
import { counted } from "./counted.ts";

describe("a counted word", () => {
  it("is singular for one alone", () => {
    expect([0, 1, 2].map((count) => counted(count, "mail"))).toEqual(["0 mails", "1 mail", "2 mails"]);
    expect([1, 2].map((count) => counted(count, "entry", "entries"))).toEqual(["1 entry", "2 entries"]);
  });
});
