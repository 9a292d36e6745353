import { expect, it } from "vitest";
import { minutesLeft } from "./room-clock.tsx";

it("counts whole minutes down and then over, by the clock it is given", () => {
  const started = new Date("2026-11-23T10:00:00Z");
  const at = (time: string) => minutesLeft(started, 60, new Date(`2026-11-23T${time}Z`).getTime());
  expect(at("10:00:00")).toBe(60);
  expect(at("10:58:00")).toBe(2);
  expect(at("11:00:00")).toBe(0);
  expect(at("11:07:00")).toBe(-7);
});
