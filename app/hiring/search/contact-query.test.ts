import { expect, it } from "vitest";
import { contactKeysOf } from "./contact-query.ts";

const key = (kind: string, value: string) => [{ kind, key: value }];

it("an address, a number or a page by itself is one, however it is written", () => {
  for (const query of ["Rosa.Lind+jobs@gmail.com", " mailto:rosalind@googlemail.com"])
    expect(contactKeysOf(query), query).toEqual(key("email", "rosalind@gmail.com"));
  for (const query of ["+49 (0)30 1234567", "0049 30 1234567", "030/123-4567", "tel:+49301234567"])
    expect(contactKeysOf(query), query).toEqual(key("phone", "301234567"));
  for (const query of ["https://www.linkedin.com/in/Rosa-Lind/", "linkedin.com/in/rosa-lind?x=1"])
    expect(contactKeysOf(query), query).toEqual(key("link", "linkedin/rosa-lind"));
});

it("anything else is none", () => {
  for (const query of ["", "rosa", "rosa@example.com kafka", "2019", "github.com/rosa kafka", "1=1", "@"])
    expect(contactKeysOf(query), query).toEqual([]);
});
