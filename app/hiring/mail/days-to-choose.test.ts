import { describe, expect, it } from "vitest";
import { daysToChoose } from "./days-to-choose.ts";

const at = (time: string) => new Date(`2026-11-${time}:00Z`);
const meeting = (from: string, to: string, address = "") => {
  return { startsAt: at(from), endsAt: at(to), address };
};
const HERE = "Torstrasse 12, Berlin";

describe("the days that a candidate may choose from", () => {
  it("run from the first start to the last end, each kept as long as its own hold", () => {
    const days = daysToChoose([
      {
        expiresAt: at("24T10:00"),
        interviews: [meeting("27T08:00", "27T09:00"), meeting("27T09:10", "27T10:00")],
      },
      {
        expiresAt: at("25T10:00"),
        interviews: [meeting("26T08:00", "26T09:00"), meeting("26T13:00", "26T14:30", HERE)],
      },
    ]);
    expect(days).toEqual({
      wholeDay: true,
      starts: ["2026-11-26T08:00:00.000Z", "2026-11-27T08:00:00.000Z"],
      ends: ["2026-11-26T14:30:00.000Z", "2026-11-27T10:00:00.000Z"],
      keptUntil: ["2026-11-25T10:00:00.000Z", "2026-11-24T10:00:00.000Z"],
      addresses: [HERE, ""],
      until: "2026-11-24T10:00:00.000Z",
    });
  });

  it("are times of a call where one interview is held", () => {
    const days = daysToChoose([{ expiresAt: at("25T10:00"), interviews: [meeting("26T08:00", "26T08:30")] }]);
    expect(days).toMatchObject({ wholeDay: false, ends: ["2026-11-26T08:30:00.000Z"] });
  });
});
