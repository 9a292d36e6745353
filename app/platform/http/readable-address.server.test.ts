import { describe, expect, it } from "vitest";
import { readableAddress } from "./readable-address.server.ts";

describe("addresses that are asked for", () => {
  it("stay as they are when they can be read", () => {
    expect(readableAddress("/candidates?q=50%25%20Zo%C3%AB")).toBe("/candidates?q=50%25%20Zo%C3%AB");
  });

  it("lose NUL, in the path and in the query", () => {
    expect(readableAddress("/candidates/a%00b?q=%00x")).toBe("/candidates/ab?q=x");
  });

  it("lead nowhere when their path cannot be decoded", () => {
    expect(readableAddress("/careers/%E0%A4%A")).toBe("/no-such-page");
    expect(readableAddress("/careers/100%")).toBe("/no-such-page");
  });

  it("may hold anything in the query, which is read forgivingly", () => {
    expect(readableAddress("/candidates?q=100%")).toBe("/candidates?q=100%");
  });
});
