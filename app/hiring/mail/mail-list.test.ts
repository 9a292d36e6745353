import { describe, expect, it } from "vitest";
import { MAIL_FILTERS, readMailFilter, statesOf } from "./mail-list.ts";
import { MAIL_STATES } from "./mail-state.ts";

describe("the list of mails", () => {
  it("shows every state under exactly one filter besides all", () => {
    const shown = MAIL_FILTERS.flatMap((filter) => statesOf(filter) ?? []);
    expect(shown.toSorted()).toEqual([...MAIL_STATES].toSorted());
  });

  it("shows everything for a filter that does not exist", () => {
    expect([readMailFilter("failed"), readMailFilter("spam"), readMailFilter(null)]).toEqual([
      "failed",
      "all",
      "all",
    ]);
  });
});
