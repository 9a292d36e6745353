import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asList, asObject, asObjects, asText, at, hasKeys, textAt, textsOf } from "./json-value.ts";

describe("a value of foreign JSON", () => {
  it("is read along a path, and empty where nothing is", () => {
    const value = { a: { b: " x " }, n: 7, big: 1e21, list: ["p", { value: "q" }, { value: 3 }, null, {}] };
    expect([textAt(value, "a.b"), textAt(value, "n"), textAt(value, "a.c.d"), textAt(null, "a")]).toEqual([
      "x",
      "7",
      "",
      "",
    ]);
    expect(textsOf(value.list)).toEqual(["p", "q", "3"]);
    expect(at(value, "a")).toEqual({ b: " x " });
    expect(asText(Number.NaN)).toBe("");
    expect(hasKeys(value, "a", "n")).toBe(true);
    expect(hasKeys([1], "a")).toBe(false);
  });

  it("never breaks a reader, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, path) => {
        expect(typeof textAt(value, path)).toBe("string");
        expect(Array.isArray(asList(value))).toBe(true);
        expect(asObjects(value).every((one) => typeof one === "object")).toBe(true);
        expect(typeof asObject(value)).toBe("object");
      }),
    );
  });
});
