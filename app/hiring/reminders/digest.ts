import { counted } from "../counted.ts";
import { instantAt, wallTimeOf } from "../scheduling/zoned-time.ts";
import { afterQuietHours } from "./quiet-hours.ts";
import type { ReminderSettings } from "./settings.ts";

const DIGEST_AT = "08:00";
/** Whoever's digest is late by more than this gets none that day. */
const USEFUL_MS = 4 * 3_600_000;

/**
 * The day (of the reader's zone) whose digest is to be written now, or null: not before eight, nor when it would come
 * too late, not twice a day, and not for those who have switched it off. Quiet hours put it off.
 */
export function digestToWrite(
  reader: { readonly timeZone: string; readonly settings: ReminderSettings; readonly digestDay: string },
  now: Date,
): string | null {
  const { timeZone, settings, digestDay } = reader;
  if (settings.ways.digest === "off") return null;
  const { date } = wallTimeOf(now, timeZone);
  if (date <= digestDay) return null;
  const planned = new Date(instantAt(date, DIGEST_AT, timeZone));
  const from = afterQuietHours(planned, { ...settings, timeZone });
  const late = now.getTime() - planned.getTime() >= USEFUL_MS;
  return now >= from && !late ? date : null;
}

/** What waits for one person, opening by opening. */
export type Waiting = {
  readonly kind: "scorecards" | "promises" | "screening" | "requests" | "debriefs" | "decisions";
  readonly openingId: string;
  readonly openingTitle: string;
  readonly count: number;
};

export type DigestLine = { readonly text: string; readonly path: string };

/** The digest's lines, most pressing first; none when nothing waits. They name openings and never a candidate. */
export function digestLines(waiting: readonly Waiting[]): readonly DigestLine[] {
  return ORDER.flatMap((kind) => waiting.filter((one) => one.kind === kind && one.count > 0).map(lineOf));
}

const ORDER = ["promises", "scorecards", "requests", "decisions", "debriefs", "screening"] as const;

function lineOf({ kind, openingId, openingTitle, count }: Waiting): DigestLine {
  switch (kind) {
    case "scorecards":
      return { text: `${counted(count, "scorecard")} to write: ${openingTitle}`, path: "/interviews" };
    case "promises":
      return { text: `${counted(count, "candidate")} without news: ${openingTitle}`, path: "/home" };
    case "requests":
      return {
        text: `${counted(count, "candidate")} waiting for an answer: ${openingTitle}`,
        path: "/home",
      };
    case "decisions":
      return { text: `${counted(count, "decision")} to make: ${openingTitle}`, path: "/home" };
    case "debriefs":
      return { text: `${counted(count, "debrief")} to open: ${openingTitle}`, path: "/home" };
    case "screening":
      return {
        text: `${counted(count, "resume")} to read: ${openingTitle}`,
        path: `/screening/${openingId}`,
      };
  }
}
