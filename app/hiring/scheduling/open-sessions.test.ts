import { expect, it } from "vitest";
import { bookableKind, openSessions } from "./open-sessions.ts";

const session = (kind: "phone" | "onsite", number: number) => ({ kind, number });
const PLANNED = [session("phone", 1), session("phone", 2), session("onsite", 1), session("onsite", 2)];

it("interviews are booked at their own stage, and none of who has left", () => {
  expect(bookableKind({ stage: "phone_screen", disposition: null })).toBe("phone");
  expect(bookableKind({ stage: "onsite", disposition: null })).toBe("onsite");
  expect(bookableKind({ stage: "debrief", disposition: null })).toBeNull();
  expect(bookableKind({ stage: "onsite", disposition: "rejected" })).toBeNull();
});

it("every onsite that is not booked is open, and one to which the candidate did not come", () => {
  const interviews = [
    { ...session("onsite", 1), state: "no_show" },
    { ...session("onsite", 2), state: "completed" },
    { ...session("phone", 1), state: "completed" },
  ];
  expect(openSessions(PLANNED, "onsite", { phoneScreens: 1, interviews })).toEqual([session("onsite", 1)]);
});

it("phone screens are open as far as they are needed", () => {
  const open = (phoneScreens: number) => openSessions(PLANNED, "phone", { phoneScreens, interviews: [] });
  expect(open(1)).toEqual([session("phone", 1)]);
  expect(open(2)).toEqual([session("phone", 1), session("phone", 2)]);
});
