import { createContext, useContext } from "react";

/** The reader's IANA zone, known to the server, so that both sides write the same words. */
export const TimeZoneContext = createContext("Etc/UTC");

const STYLES = {
  date: { day: "numeric", month: "short", year: "numeric" },
  day: { weekday: "short", day: "numeric", month: "short" },
  time: { hour: "2-digit", minute: "2-digit", hour12: false },
  moment: {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type TimeStyle = keyof typeof STYLES;

/** Making a format takes forty times as long as using it, and a board writes hundreds of instants. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(style: TimeStyle, timeZone: string, withZone: boolean): Intl.DateTimeFormat {
  const key = `${style} ${withZone} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = { ...STYLES[style], timeZone };
  const made = new Intl.DateTimeFormat("en-GB", withZone ? { ...options, timeZoneName: "short" } : options);
  formats.set(key, made);
  return made;
}

/** Writes an instant in a zone; `withZone` adds the zone's short name. */
export function formatTime(at: Date | string, style: TimeStyle, timeZone: string, withZone = false): string {
  return formatFor(style, timeZone, withZone).format(new Date(at));
}

/** Whole days between two instants, for "4 d in this stage". */
export function daysBetween(from: Date | string, to: Date | string): number {
  return Math.max(0, Math.floor((new Date(to).getTime() - new Date(from).getTime()) / 86_400_000));
}

export type TimeProps = {
  readonly at: Date | string;
  readonly style?: TimeStyle;
  readonly withZone?: boolean;
  /** Another zone than the reader's, such as the candidate's. */
  readonly timeZone?: string;
};

/** An instant in the reader's zone; the exact UTC instant stays in the element. */
export function Time({ at, style = "moment", withZone = false, timeZone }: TimeProps) {
  const readers = useContext(TimeZoneContext);
  return (
    <time dateTime={new Date(at).toISOString()}>{formatTime(at, style, timeZone ?? readers, withZone)}</time>
  );
}
