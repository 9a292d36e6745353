import { expect, it } from "vitest";
import { TEXT_STATES, canReadAnew, mayBeRead, mayBeReadAnew } from "./reading.policy.ts";

it("lets a machine read a file once", () => {
  expect(TEXT_STATES.filter(mayBeRead)).toEqual(["waiting"]);
});

it("lets a machine read anew what older rules read, or never saw", () => {
  expect(TEXT_STATES.filter((state) => mayBeReadAnew(state, 1, 2))).toEqual(["read"]);
  expect(mayBeReadAnew("read", null, 1)).toBe(true);
  expect(mayBeReadAnew("read", 2, 2)).toBe(false);
});

it("lets no person and no candidate have everything read anew", () => {
  const kinds = ["system", "person", "candidate"] as const;
  expect(kinds.map((kind) => canReadAnew({ kind }).allowed)).toEqual([true, false, false]);
});
