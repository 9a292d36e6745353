import { setImmediate as breath } from "node:timers/promises";
import ICAL from "ical.js";

/** So many components are read before other work of the server is let through. */
export const AT_ONCE = 100;

export type CalendarFile = {
  /** What its program calls it; empty where it does not. */
  readonly name: string;
  readonly events: readonly ICAL.Component[];
  /** Zones that the file describes itself. */
  readonly zones: readonly ICAL.Component[];
  /** Busy times that are published as such, without events. */
  readonly busy: readonly ICAL.Component[];
  /** Events that make no sense; the others count all the same. */
  readonly unread: number;
};

const KINDS = ["VTIMEZONE", "VEVENT", "VFREEBUSY"] as const;

/**
 * Reads a calendar file component by component, so that one that is broken does not take the others with it: they
 * come from many programs. A file may hold several calendars. Null when it is none.
 */
export async function readCalendarFile(text: string): Promise<CalendarFile | null> {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  if (!lines.some((line) => /^BEGIN:VCALENDAR\s*$/i.test(line))) return null;
  const root = new ICAL.Component("vcalendar");
  let unread = 0;
  for (const [place, block] of blocksOf(lines).entries()) {
    if (place % AT_ONCE === 0) await breath();
    try {
      root.addSubcomponent(new ICAL.Component(ICAL.parse(block.join("\r\n")) as unknown[]));
    } catch {
      unread += 1;
    }
  }
  const named = lines.flatMap((line) => /^X-WR-CALNAME(?:;[^:]*)?:(.*)$/i.exec(line)?.[1] ?? []);
  return {
    name: (named[0] ?? "").trim(),
    events: root.getAllSubcomponents("vevent"),
    zones: root.getAllSubcomponents("vtimezone"),
    busy: root.getAllSubcomponents("vfreebusy"),
    unread,
  };
}

/** The lines of each component; zones come first, because events look them up. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: Record<string, string[][]> = {};
  let open: { readonly kind: string; readonly lines: string[] } | null = null;
  for (const line of lines) {
    const [, word = "", name = ""] = /^(BEGIN|END):(\w+)\s*$/i.exec(line) ?? [];
    const kind = KINDS.find((one) => one === name.toUpperCase());
    if (!open && kind && word.toUpperCase() === "BEGIN") open = { kind, lines: [] };
    if (!open || line === "") continue;
    open.lines.push(line);
    if (kind === open.kind && word.toUpperCase() === "END") {
      (blocks[kind] ??= []).push(open.lines);
      open = null;
    }
  }
  return KINDS.flatMap((kind) => blocks[kind] ?? []);
}
