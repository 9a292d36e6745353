import { daysOffAt } from "#app/hiring/scheduling/public-holidays.ts";
import { loadCompanyCalendar, placeCalendar } from "#app/platform/db/company-calendar.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** The holidays of people by date, in words that follow a name; people of one place share theirs. */
export async function loadHolidays(
  db: Db | Tx,
  places: readonly string[],
  now: Date,
): Promise<(place: string) => ReadonlyMap<string, string>> {
  const company = await loadCompanyCalendar(db, now);
  const known = new Map<string, ReadonlyMap<string, string>>();
  for (const place of new Set(places)) {
    const days = daysOffAt(await placeCalendar(place, now), company);
    known.set(place, new Map(days.map(({ date, words }) => [date, words])));
  }
  return (place) => known.get(place) ?? new Map<string, string>();
}
