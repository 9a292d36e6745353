import { expect, it } from "vitest";
import { findAddresses } from "./blind-addresses.ts";

const found = (text: string) => findAddresses(text).map(({ from, to }) => text.slice(from, to));

it.each([
  "Hauptstraße 12, 10115 Berlin",
  "Karl-Marx-Straße 7a",
  "Lange Str. 5\nD-50667 Köln",
  "Kaiserplatz 3, 50667 Köln",
  "12 bis avenue Victor Hugo 75016 Paris",
  "Calle de Alcalá, 45, 28014 Madrid",
  "1600 Amphitheatre Road, Mountain View, CA 94043",
  "10 Downing Street, London, SW1A 2AA",
  "9984 Rizal Park, Manila, 1000",
])("an address is told by its shape, all of it: %s", (address) => {
  expect(found(address)).toEqual([address]);
});

it.each([
  ["Acme Hauptstraße 12, 2019 - 2021", ["Hauptstraße 12"]],
  ["Hauptstraße 12\n2019 Data Engineer", ["Hauptstraße 12"]],
  ["12 High Street, Data Engineer", ["12 High Street"]],
])("a street ends where other things begin: %s", (text, streets) => {
  expect(found(text)).toEqual(streets);
});

it.each([
  "12 High Street, Leeds",
  "14 Calder Row, Hebden Bridge",
  "48 Biscayne Ct, Apt 3, Miami, FL",
  "Hauptstraße 12, Kleinkleckersdorf",
  "Calle Mayor, 41, 3º B, Utebo (Zaragoza)",
  "12 High Street\nLeeds",
  "22 Harbour Lane, Galway, H91 X2P8",
])("in the head of a document a street has its town, with no postcode too: %s", (address) => {
  expect(found(`Jane Doe\n${address} | 0113 496 0000\nData Engineer`)).toEqual([address]);
  expect(found(`Jane Doe\n${address}\nData Engineer`)).toEqual([address]);
});

it("below the head a street is an employer's, and its town stays", () => {
  expect(found(`${"\n".repeat(10)}Acme, 12 High Street, Leeds`)).toEqual(["12 High Street"]);
  expect(found(`${"\n".repeat(10)}500 Google Drive, Slack`)).toEqual([]);
});

it("a line of no language counts in the head of a document, and below only with a town that is known", () => {
  const below = "\n".repeat(10);
  expect(found("12 Acacia Gardens, Nowheretown, 4711")).toHaveLength(1);
  expect(found(`${below}12 Acacia Gardens, Nowheretown, 4711`)).toEqual([]);
  expect(found(`${below}12 Acacia Gardens, Manila, 1000`)).toHaveLength(1);
});

it.each([
  "Spring 5, 10000 users",
  "Led 3 Wall Street clients",
  "Python 3, 12000 Rows",
  "2019 Data Engineer, Acme, 2020",
])("work is no address: %s", (text) => {
  expect(found(text)).toEqual([]);
});

it("a row of cells without end is searched at once", () => {
  const start = performance.now();
  findAddresses("A\t".repeat(12_000));
  expect(performance.now() - start).toBeLessThan(2_000);
});
