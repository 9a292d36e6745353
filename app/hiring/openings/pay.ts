/** Pay as machines read it: a range in one currency for a unit of time. */
export type Pay = {
  readonly currency: string;
  readonly least: number;
  readonly most: number;
  readonly unit: "HOUR" | "DAY" | "MONTH" | "YEAR";
};

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\bCHF\b|\bFr\./, "CHF"],
  [/\b(?:CAD|CA\$|C\$)/, "CAD"],
  [/\b(?:AUD|A\$)/, "AUD"],
  [/\bSEK\b/, "SEK"],
  [/\bPLN\b|zł/, "PLN"],
  [/€|\bEUR\b/, "EUR"],
  [/£|\bGBP\b/, "GBP"],
  [/(?<![A-Z])\$|\bUSD\b/, "USD"],
];
const UNITS: readonly (readonly [RegExp, Pay["unit"]])[] = [
  [/hour|\/\s*h\b|stunde/i, "HOUR"],
  [/\bday\b|daily|\btag\b/i, "DAY"],
  [/month|monat|\bp\.\s?m\./i, "MONTH"],
  [/year|annual|annum|\bp\.\s?a\.|jahr/i, "YEAR"],
];
/** Nobody is paid this much for less than a year, nor this little for one. */
const LEAST_YEARLY = 10_000;
const AMOUNT = /\d{1,3}(?:[.,'’\s]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)/g;

/**
 * Reads pay as people write it, such as "€52,000 to €66,000" or "£40-45 per hour". Null when the currency, the amount or
 * the time is not beyond doubt: a wrong figure about pay is worse than none.
 */
export function readPay(text: string): Pay | null {
  const found = SIGNS.filter(([sign]) => sign.test(text)).map(([, currency]) => currency);
  const [currency, other] = found;
  if (currency === undefined || other !== undefined) return null;
  const amounts = amountsOf(text);
  const [first, second = first] = amounts;
  if (first === undefined || second === undefined || amounts.length > 2) return null;
  const [least, most] = [Math.min(first, second), Math.max(first, second)];
  const named = UNITS.find(([word]) => word.test(text))?.[1];
  const unit = named ?? (least >= LEAST_YEARLY ? "YEAR" : null);
  if (unit === null || least <= 0 || most > least * 5) return null;
  return { currency, least, most, unit };
}

function amountsOf(text: string): number[] {
  const inThousands = /\d\s?k\b/i.test(text);
  return [...text.matchAll(AMOUNT)].map(([amount]) => {
    const grouped = /[.,'’\s]\d{3}(?!\d)/.test(amount);
    const number = Number(grouped ? amount.replace(/[^\d]/g, "") : amount.replace(",", "."));
    return inThousands && number < 1000 ? number * 1000 : number;
  });
}
