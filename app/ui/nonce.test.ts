import { expect, it } from "vitest";
import { clientNonce } from "./nonce.ts";

it("has no nonce to offer outside a browser", () => {
  expect(clientNonce()).toBe("");
});
