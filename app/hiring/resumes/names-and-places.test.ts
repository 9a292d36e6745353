import { expect, test } from "vitest";
import type { Fragment } from "./fragments.ts";
import { mayHoldCompany, splitAtComma, takePlaceOff } from "./names-and-places.ts";
import { buildFragment } from "./resume-page.builder.ts";

const texts = (fragments: readonly Fragment[]): string[] => fragments.map(({ text }) => text);

test.each([
  ["Risk Analyst, Brightwater, San Francisco, USA", ["Risk Analyst", "Brightwater", "San Francisco, USA"]],
  ["Researcher, Statistics Norway, Oslo", ["Researcher", "Statistics Norway", "Oslo"]],
  ["Sergeant, Signals, Army Corps", ["Sergeant, Signals", "Army Corps"]],
  ["Manager, Director", ["Manager, Director"]],
])("%s is parted at the commas that part something", (text, parts) => {
  expect(texts(splitAtComma(buildFragment(text)))).toEqual(parts);
});

test("the place is taken off a company, and a legal form is not", () => {
  expect(takePlaceOff(buildFragment("Lyft, San Francisco, CA"))).toMatchObject({
    name: { text: "Lyft" },
    place: { text: "San Francisco, CA" },
  });
  expect(takePlaceOff(buildFragment("Pinecrest, Inc."))).toEqual({ name: buildFragment("Pinecrest, Inc.") });
});

test("a title with one more word after a comma holds no company, unless that looks like one", () => {
  expect(mayHoldCompany(buildFragment("Manager, Business Intelligence"))).toBe(false);
  expect(mayHoldCompany(buildFragment("Manager, Pinecrest Ltd"))).toBe(true);
});
