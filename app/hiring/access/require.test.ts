import { describe, expect, it } from "vitest";
import { ALLOWED, DEACTIVATED, OUT_OF_SIGHT, OWN_FILE, notYours } from "./access.ts";
import { requireAllowed } from "./require.ts";

describe("a refusal by policy", () => {
  it("does not admit that a thing out of sight exists", () => {
    for (const access of [OUT_OF_SIGHT, OWN_FILE]) {
      expect(() => requireAllowed(access, "This application")).toThrowError(
        expect.objectContaining({
          kind: "not_found",
          message: expect.stringContaining("This application") as string,
        }),
      );
    }
  });

  it("says whose task it is when the thing is in sight", () => {
    const whose = "Only the opening's hiring manager decides.";
    expect(() => requireAllowed(notYours(whose), "This application")).toThrowError(
      expect.objectContaining({ kind: "forbidden", message: whose }),
    );
    expect(() => requireAllowed(DEACTIVATED, "x")).toThrowError(
      expect.objectContaining({ kind: "forbidden" }),
    );
  });

  it("lets the allowed pass", () => {
    expect(() => requireAllowed(ALLOWED, "This application")).not.toThrow();
  });
});
