import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./return-path.server.ts";

const ELSEWHERE = [
  "//evil.example",
  "///evil.example",
  "////evil.example/x",
  "/\\evil.example",
  "\\\\evil.example",
  "\\/evil.example",
  "/\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/ /evil.example",
  "/%2F/evil.example",
  "/%2Fevil.example",
  "/%5Cevil.example",
  "/%5c%5cevil.example",
  "/%252Fevil.example",
  "/%09/evil.example",
  "/%0d%0aLocation:%20https://evil.example",
  "/home\r\nSet-Cookie: a=b",
  "/./%2fevil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/x/..//evil.example",
  "https://evil.example",
  "https:evil.example",
  "HTTP://evil.example/home",
  "javascript:alert(1)",
  "data:text/html,x",
  "home",
  "@evil.example",
  "baton.test@evil.example",
  "/\u2028/evil.example",
  "/%",
  `/${"a".repeat(2001)}`,
  "",
];

describe("the way back after signing in", () => {
  it.each(ELSEWHERE)("is not %j", (path) => {
    expect(safeReturnPath(path)).toBeNull();
  });

  it.each([
    "/home",
    "/applications/tz4a98xxat96iws9zmbrgj3a",
    "/search?q=ana%20lee&page=2",
    "/openings?from=https://jobs.example/x",
    "/candidates/a@b",
  ])("may be %s", (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it("is nothing when none is given", () => {
    expect(safeReturnPath(null)).toBeNull();
  });
});
