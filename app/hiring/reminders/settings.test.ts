import { describe, expect, it } from "vitest";
import { readSettings, ReminderSettingsSchema, settingsOf, USUAL_SETTINGS } from "./settings.ts";

const typed = {
  scorecard: "inbox",
  missing: "off",
  preparation: "mail",
  news: "off",
  digest: "off",
  quietFrom: "20:00",
  quietUntil: "06:30",
} as const;

describe("how a person is reminded", () => {
  it("is the usual way until they choose, and comes back as they chose it", () => {
    expect(readSettings(null)).toEqual(USUAL_SETTINGS);
    const chosen = settingsOf(ReminderSettingsSchema.parse(typed));
    expect(readSettings({ ...chosen })).toEqual(chosen);
  });

  it("goes the usual way where what is stored is no way of that kind", () => {
    const stored = {
      ways: { news: "mail", scorecard: "pigeon", digest: "off" },
      quietFrom: "22:00",
      quietUntil: "06:00",
    };
    expect(readSettings(stored).ways).toEqual({ ...USUAL_SETTINGS.ways, digest: "off" });
    expect(readSettings({ ...stored, ways: "nothing" }).ways).toEqual(USUAL_SETTINGS.ways);
  });

  it("refuses ways that a kind does not have, and times that are none", () => {
    expect(ReminderSettingsSchema.safeParse({ ...typed, news: "mail" }).success).toBe(false);
    expect(ReminderSettingsSchema.safeParse({ ...typed, digest: "inbox" }).success).toBe(false);
    expect(ReminderSettingsSchema.safeParse({ ...typed, quietFrom: "24:00" }).success).toBe(false);
    expect(ReminderSettingsSchema.safeParse({ ...typed, quietUntil: "" }).success).toBe(false);
  });
});
