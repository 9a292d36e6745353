import { expect, test } from "vitest";
import { findLinks } from "./blind-links.ts";

const linksIn = (text: string, employers: readonly string[] = []) =>
  findLinks(text, { nameParts: ["Li", "Moreau"], employers, contacts: [] }).map(({ from, to }) =>
    text.slice(from, to),
  );

test("a bare domain tells its writer beside contacts or with a part of the name", () => {
  expect(linksIn("Booking.com and fast.ai")).toEqual([]);
  expect(linksIn("Web: datawitch.dev")).toEqual(["datawitch.dev"]);
  expect(linksIn("See moreaudata.io and li.dev, not alibaba.com")).toEqual(["moreaudata.io", "li.dev"]);
});

test("an employer on the company's list is no link, even beside contacts", () => {
  expect(linksIn("Blog: Fernweh.de, datawitch.dev", ["Fernweh.de"])).toEqual(["datawitch.dev"]);
});
