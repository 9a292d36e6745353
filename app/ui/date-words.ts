const WORDS = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A date of the wall calendar in words, the same in every zone: Fri 25 Dec 2026. */
export function dateWords(date: string): string {
  return WORDS.format(new Date(`${date}T00:00:00Z`)).replace(",", "");
}
