import { expect, it } from "vitest";
import { findNames } from "./blind-names.ts";

const found = (text: string, name: string): string[] =>
  findNames(text, name).map(({ from, to }) => text.slice(from, to));

it.each([
  ["F E R N A N D A and FA R A H", "Fernanda Farah", ["F E R N A N D A", "FA R A H"]],
  ["M Ü L L E R", "Zoë Müller", ["M Ü L L E R"]],
  ["Müllers Team, Müller", "Zoë Müller", ["Müllers", "Müller"]],
  ["u Kowalskiego i Kowalskiej", "Jan Kowalski", ["Kowalskiego", "Kowalskiej"]],
  ["s Novákovou", "Eva Nováková", ["Novákovou"]],
])("in %s a name is found", (text, name, names) => {
  expect(found(text, name).toSorted()).toEqual(names.toSorted());
});

it.each([
  ["Martingale and markets", "Mark Martin"],
  ["marks and prices of 40 fields", "Mark Price Field"],
  ["a n a lyst", "Ana Lis"],
])("in %s it is not", (text, name) => expect(found(text, name)).toEqual([]));

it.each(["N’Guessan", "O'Neil-*(x", "[Brackets] \\ ^$ |"])(
  "%s is sought whatever it is written with",
  (name) => {
    expect(found(`${name}, Data`, `Jo ${name}`)).not.toEqual([]);
  },
);
