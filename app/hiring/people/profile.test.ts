import { describe, expect, it } from "vitest";
import { EmailSchema, isTimeZone, JobTitleSchema, PersonNameSchema, TimeZoneSchema } from "./profile.ts";

describe("a person's particulars", () => {
  it.each(["Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/UTC", "UTC", "Asia/Kolkata"])(
    "take %s for a time zone",
    (zone) => expect(isTimeZone(zone)).toBe(true),
  );

  it.each(["", "Mars/Olympus", "+02:00", "Europe/", "Berlin", "Europe/Berlin; drop"])(
    "do not take %j for a time zone",
    (zone) => expect(TimeZoneSchema.safeParse(zone).success).toBe(false),
  );

  it("keep addresses in one spelling", () => {
    expect(EmailSchema.parse("  Ana@Northlight.Example ")).toBe("ana@northlight.example");
    expect(EmailSchema.safeParse("ana@").success).toBe(false);
  });

  it("need a name, and allow no title", () => {
    expect(PersonNameSchema.safeParse("  ").success).toBe(false);
    expect(JobTitleSchema.parse(" ")).toBe("");
  });
});
