import { holidayAt } from "#app/hiring/scheduling/objections.ts";
import { daysOffAt } from "#app/hiring/scheduling/public-holidays.ts";
import { loadCompanyCalendar, placeCalendar } from "#app/platform/db/company-calendar.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { refuseTime, type SlotTimes, type WhoIsBooked } from "./booking.server.ts";

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

/** Refuses a booking on a holiday where one of its people works, naming who and which, unless it is wanted all the same. */
export async function checkHolidays(
  tx: Tx,
  input: WhoIsBooked,
  { startsAt, endsAt, now }: SlotTimes & { readonly now: Date },
): Promise<void> {
  if (input.despiteClashes) return;
  const people = await tx.person.findMany({
    where: { id: { in: [input.interviewerId, ...input.shadowIds] } },
    orderBy: { name: "asc" },
    select: { name: true, timeZone: true, interviewSettings: { select: { holidayPlace: true } } },
  });
  const placeOf = (person: (typeof people)[number]) => person.interviewSettings?.holidayPlace ?? "";
  const holidaysAt = await loadHolidays(tx, people.map(placeOf), now);
  const slot = { from: startsAt.getTime(), to: endsAt.getTime() };
  const off = people.flatMap((person) => {
    const words = holidayAt({ holidays: holidaysAt(placeOf(person)), zone: person.timeZone }, slot);
    return words === null ? [] : [`${person.name} ${words}`];
  });
  if (off.length === 0) return;
  refuseTime(off, input.despiteClashes === false);
}
