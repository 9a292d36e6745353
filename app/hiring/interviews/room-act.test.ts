import { describe, expect, it } from "vitest";
import { readRoomAct, whenDone } from "./room-act.ts";

const NOW = new Date("2026-03-02T10:00:00Z");
const id = "8f14e45f-ceea-467f-a8f1-0123456789ab";

describe("an act of a room that arrives late", () => {
  it("keeps the time at which it was done", () => {
    expect(whenDone(readRoomAct({ id, ago: "90000" }), NOW)).toEqual(new Date("2026-03-02T09:58:30Z"));
  });

  it("was done now when it does not say when", () => {
    expect(whenDone(readRoomAct({ id, ago: "" }), NOW)).toEqual(NOW);
    expect(whenDone(readRoomAct({ id, ago: "-5" }), NOW)).toEqual(NOW);
    expect(whenDone(readRoomAct({ id, ago: "1e9" }), NOW)).toEqual(NOW);
  });

  it("is not believed to be older than half a day, nor to come from the future", () => {
    expect(whenDone(readRoomAct({ id, ago: "9999999999" }), NOW)).toEqual(new Date("2026-03-01T22:00:00Z"));
    expect(whenDone({ id, agoMs: -60_000 }, NOW)).toEqual(NOW);
  });

  it.each(["", "1", "pending", `${id}x`, id.toUpperCase(), "'; --"])("has no name in %j", (name) => {
    expect(readRoomAct({ id: name, ago: "" }).id).toBeNull();
  });
});
