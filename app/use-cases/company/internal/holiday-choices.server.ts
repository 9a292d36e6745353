import { holidayChoices } from "#app/hiring/scheduling/public-holidays.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { CALENDAR_COLUMNS, calendarOf, NO_CALENDAR } from "#app/platform/db/company-calendar.server.ts";

/** As far as admins look ahead: every holiday comes at least once, and the next winter is among them. */
const MONTHS_AHEAD = 18;

/** The company's place and the holidays there of the next one and a half years, with what it has made of them. */
export async function loadHolidayChoices(db: Db | Tx, now: Date) {
  const stored = await db.company.findFirst({ select: { ...CALENDAR_COLUMNS, timeZone: true } });
  const company = await calendarOf(stored ?? { ...NO_CALENDAR, timeZone: "Etc/UTC" }, now);
  const from = wallTimeOf(now, company.timeZone).date;
  const last = new Date(`${from}T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + MONTHS_AHEAD);
  const choices = holidayChoices(company, { from, to: last.toISOString().slice(0, 10) });
  return { place: company.holidayPlace, placeName: company.place.name, choices, typed: company.holidays };
}
