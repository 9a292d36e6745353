import { expect, it } from "vitest";
import { colleagueAt, referrerOf, servicesOf } from "./colleagues.ts";

const ana = { id: "a", name: "Ana Ruiz", email: "ana.ruiz@gmail.com" };
const ben = { id: "b", name: "Ben Okafor", email: "ben@northlight.example" };
const other = { id: "c", name: "Ben Okafor", email: "okafor@northlight.example" };

it("a colleague is recognised by their mailbox, however it is written", () => {
  expect(colleagueAt(["nobody@x.example", "AnaRuiz+jobs@googlemail.com"], [ben, ana])).toBe(ana);
  expect(colleagueAt(["ben@x.example", "no address"], [ben])).toBeNull();
  expect(servicesOf(["ana@googlemail.com", "b@x.example"])).toEqual([
    "gmail.com",
    "googlemail.com",
    "x.example",
  ]);
});

it("a referral is somebody's by address, or by a name that only one of us has", () => {
  expect(referrerOf("Ruiz, Ana", [ana, ben])).toBe(ana);
  expect(referrerOf("our Ben <ben@northlight.example>", [ana, ben, other])).toBe(ben);
  expect(referrerOf("Ben Okafor", [ben, other])).toBeNull();
  for (const typed of ["", "Ana", "the meetup in May"])
    expect(referrerOf(typed, [ana, ben]), typed).toBeNull();
});
