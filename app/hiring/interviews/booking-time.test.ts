import { expect, it } from "vitest";
import { decideBookingTime } from "./booking-time.ts";

const now = new Date("2026-11-23T10:00:00Z");
const at = (startsAt: string) => decideBookingTime({ startsAt: new Date(startsAt), now });

it("books times to come, and an interview that is just beginning", () => {
  expect(at("2026-11-23T10:00:00Z")).toEqual({ ok: true });
  expect(at("2026-11-23T09:45:00Z")).toEqual({ ok: true });
  expect(at("2027-11-24T10:00:00Z")).toEqual({ ok: true });
});

it("refuses times gone by and dates that are a slip", () => {
  expect(at("2026-11-23T09:44:00Z")).toMatchObject({ reason: "gone_by" });
  expect(at("2025-11-24T10:00:00Z")).toMatchObject({ reason: "gone_by" });
  expect(at("2027-11-24T10:01:00Z")).toMatchObject({ reason: "too_far" });
  expect(at("2036-11-24T10:00:00Z")).toMatchObject({ reason: "too_far" });
});
