import { counted } from "../counted.ts";

/** How names, instants and free text are written in mails: plain functions, so that subject and body agree. */

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
// Marks that reverse or hide the text around them.
const DIRECTION = /[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/gu;

/** Text on one line, without marks that could bend the line or forge a header. */
export function oneLine(text: string): string {
  return text.replace(CONTROL, " ").replace(DIRECTION, "").replace(/\s+/g, " ").trim();
}

/** "Hello Ana Ruiz," or "Hello," for somebody without a name. */
export function greeting(name: string): string {
  const given = oneLine(name);
  return given === "" ? "Hello," : `Hello ${given},`;
}

/** Free text as paragraphs of lines; empty lines separate paragraphs. */
export function paragraphs(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(DIRECTION, "")
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").map((line) => line.replace(CONTROL, " ").trimEnd()))
    .filter((lines) => lines.some((line) => line.trim() !== ""));
}

function zoneOrUtc(timeZone: string): string {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone });
    return timeZone;
  } catch {
    return "Etc/UTC";
  }
}

/** "Berlin time", or "UTC". */
export function zoneName(timeZone: string): string {
  const zone = zoneOrUtc(timeZone);
  if (zone === "UTC" || zone.startsWith("Etc/")) return "UTC";
  return `${(zone.split("/").at(-1) ?? zone).replaceAll("_", " ")} time`;
}

/** "Tuesday 24 November 2026" in a zone. */
export function dayOf(at: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: zoneOrUtc(timeZone),
  });
  return format.format(new Date(at)).replace(",", "");
}

/** "11:00" in a zone. */
export function clockOf(at: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zoneOrUtc(timeZone),
  });
  return format.format(new Date(at));
}

/** "11:00 to 12:00, Berlin time (GMT+1)". */
export function hoursOf(at: string, minutes: number, timeZone: string): string {
  const end = new Date(new Date(at).getTime() + minutes * 60_000).toISOString();
  return `${clockOf(at, timeZone)} to ${clockOf(end, timeZone)}, ${zoneName(timeZone)}${offsetOf(at, timeZone)}`;
}

/** " (GMT+1)", or nothing for UTC itself. */
function offsetOf(at: string, timeZone: string): string {
  if (zoneName(timeZone) === "UTC") return "";
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "shortOffset" });
  const name = format.formatToParts(new Date(at)).find((part) => part.type === "timeZoneName")?.value;
  return name ? ` (${name})` : "";
}

/** "Tue 24 Nov" in a zone. */
export function shortDay(at: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: zoneOrUtc(timeZone),
  });
  return format.format(new Date(at)).replace(",", "");
}

/** "Tue 24 Nov, 11:00" for subjects. */
export function shortMoment(at: string, timeZone: string): string {
  return `${shortDay(at, timeZone)}, ${clockOf(at, timeZone)}`;
}

/** A length of time as people say it: "15 minutes", "1 hour", "2 days". */
export function lengthOf(minutes: number): string {
  const [amount, unit] =
    minutes % 1440 === 0
      ? [minutes / 1440, "day"]
      : minutes % 60 === 0
        ? [minutes / 60, "hour"]
        : [minutes, "minute"];
  return counted(amount, unit);
}
