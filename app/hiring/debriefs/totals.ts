/** Who switched the weighted total off, or null where debriefs show it. */
export type TotalsOff = "company" | "opening" | null;

/**
 * Whether a debrief shows the weighted total. The company's switch goes before the opening's: an opening can go without
 * a total where the company shows them, and not the other way round. A total that is off is not computed.
 */
export function totalsOff({
  company,
  opening,
}: {
  readonly company: boolean;
  readonly opening: boolean;
}): TotalsOff {
  if (!company) return "company";
  return opening ? null : "opening";
}

/** Why there is no total, in a sentence. */
export const TOTALS_OFF_WORDS: Readonly<Record<NonNullable<TotalsOff>, string>> = {
  company: "The company shows no weighted total. The levels stand for themselves.",
  opening: "This opening shows no weighted total. The levels stand for themselves.",
};
