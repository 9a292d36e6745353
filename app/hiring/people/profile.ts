import { z } from "zod";

/** An IANA zone that this machine knows, such as Europe/Berlin. */
export const TimeZoneSchema = z
  .string()
  .trim()
  .max(64)
  .refine(isTimeZone, "Choose a time zone from the list, such as Europe/Berlin.");

export const PersonNameSchema = z
  .string()
  .trim()
  .min(1, "Enter a name.")
  .max(120, "Keep the name under 120 characters.");

export const EmailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This address is too long.")
  .pipe(z.email("Enter an e-mail address, such as ana@company.com."));

export const JobTitleSchema = z.string().trim().max(120, "Keep the title under 120 characters.");

/** Whether a word names a time zone by its place; bare offsets do not know daylight saving. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
