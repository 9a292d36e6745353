import { expect, it } from "vitest";
import { mayRemoveNameless } from "./nameless-files.ts";

it("a few nameless files beside named ones are left-overs; a store that is mostly nameless is another database's", () => {
  expect(mayRemoveNameless({ nameless: 1, named: 1 })).toBe(true);
  expect(mayRemoveNameless({ nameless: 200, named: 5 })).toBe(true);
  expect(mayRemoveNameless({ nameless: 201, named: 5 })).toBe(false);
  expect(mayRemoveNameless({ nameless: 1_000, named: 10_000 })).toBe(true);
  expect(mayRemoveNameless({ nameless: 1_001, named: 10_000 })).toBe(false);
  expect(mayRemoveNameless({ nameless: 1, named: 0 })).toBe(false);
});
