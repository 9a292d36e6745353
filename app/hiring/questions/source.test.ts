import { describe, expect, it } from "vitest";
import { readSource } from "./source.ts";

describe("a source", () => {
  it("is a name and, behind the last colon, an address", () => {
    expect(readSource("PostgreSQL, Locking: rows: https://www.postgresql.org/docs/#a:b")).toEqual({
      name: "PostgreSQL, Locking: rows",
      address: "https://www.postgresql.org/docs/#a:b",
    });
  });

  it("may be on no page", () => {
    expect(readSource(" Kimball, chapter 5 ")).toEqual({ name: "Kimball, chapter 5", address: null });
  });

  it.each(["Page: javascript:alert(1)", "Page: http://plain.example", "https://no-name.example"])(
    "links nowhere without a name and an https address: %s",
    (text) => {
      expect(readSource(text)).toEqual({ name: text, address: null });
    },
  );
});
