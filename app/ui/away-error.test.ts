import { describe, expect, it } from "vitest";
import { isAwayError } from "./away-error.ts";

describe("an error of a page", () => {
  it("means that the server is away when nothing came back, or nothing of Baton's", () => {
    expect(isAwayError(new TypeError("Failed to fetch"))).toBe(true);
    expect(isAwayError(new TypeError("Load failed"))).toBe(true);
    expect(
      isAwayError(new Error("Unable to decode turbo-stream response from URL: http://x/home.data")),
    ).toBe(true);
    expect(isAwayError({ status: 400, data: 'Error: Unable to match URL "/home": Failed to fetch' })).toBe(
      true,
    );
  });

  it("is a fault of a page otherwise", () => {
    expect(isAwayError(new TypeError("room.asked is undefined"))).toBe(false);
    expect(isAwayError({ status: 404, data: { ok: false, problem: "Not found." } })).toBe(false);
    expect(isAwayError(null)).toBe(false);
  });
});
