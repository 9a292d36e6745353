import { isPlace, isTitle } from "../resumes/fragments.ts";
import { stretchesOf, withoutOverlaps, type Stretch } from "./word-search.ts";

/** Bounded, with the words of a name, so that no line is searched from each of its places to its end. */
const WORD = String.raw`\p{Lu}[\p{L}'’.-]{0,39}`;
const WORDS = String.raw`${WORD}(?:[ \t]+(?:(?:d[aeiu]s?|del|la|le|les|von|van|of|the|y|am|im|sur|upon)[ \t]+){0,3}${WORD}){0,7}`;
const NUMBER = String.raw`\d{1,4}(?:\s?[-–/]\s?\d{1,4})?(?:[ \t]?(?:[a-z]|bis|ter)(?!\p{L}))?`;
const POSTCODE = String.raw`(?:(?:[A-Z]{1,2}-)?\d{4,6}(?!\d)|[A-Z]{1,2}\d[A-Z\d]?[ \t]?\d[A-Z]{2}(?!\p{L})|[A-Z]\d[\dW][ \t][A-Z\d]{4}(?![\p{L}\d])|[A-Z]\d[A-Z][ \t]?\d[A-Z]\d(?!\d)|[A-Z]{2}[ \t]+\d{5}(?:-\d{4})?(?!\d))`;
const NO_YEAR = String.raw`(?!(?:19|20)\d\d(?!\d))`;
const BEGIN = String.raw`(?<=(?:^|[|•·:])[ \t]*)`;
const END = String.raw`(?=[ \t]*(?:$|[|•·]))`;
const FROM = String.raw`(?<![\p{L}\p{N}])`;
/** What may follow a street: a postcode and its town, on the next line too, or the town and then its postcode. */
const TAIL = String.raw`(?:(?:[ \t]*[,·•|–-]?[ \t]*|[ \t]*,?[ \t]*\n[ \t]*)${NO_YEAR}${POSTCODE}[ \t]+${WORDS}|,[ \t]*\d{4}[ \t]+${WORD}${END}|(?:,[ \t]*${WORDS}){1,2},?[ \t]+${NO_YEAR}${POSTCODE})?`;

const STREETS = [
  String.raw`${FROM}(?:(?:Obere|Untere|Alte|Neue|Große|Kleine|Lange|Hintere|Vordere|Innere|Äußere)[ \t]+)?(?:\p{Lu}[\p{L}-]*[Ss]tra(?:ß|ss)e|\p{Lu}[\p{L}-]*[Ss]tr\.|(?:${WORD}[ \t]+){1,2}?(?:Stra(?:ß|ss)e|Str\.))[ \t]*${NUMBER}(?!\d)${TAIL}`,
  String.raw`${FROM}${NUMBER},?[ \t]+(?:rue|avenue|av\.|boulevard|bd\.?|impasse|quai|chemin|allée)[ \t]+(?:(?:d[eu]s?|la|les?|l['’]|d['’])[ \t]*)*${WORDS}${TAIL}`,
  String.raw`${FROM}(?:Calle|C\/[ \t]|Avenida|Avda\.?|Av\.|Paseo|Plaza|Rua|Travessa|Praça|Alameda|Viale)[ \t]*(?:(?:del?|la|las|los)[ \t]+)*${WORDS},?[ \t]+${NUMBER}(?!\d)${TAIL}`,
  String.raw`${FROM}\d{1,5}[A-Z]?[ \t]+(?:${WORD}[ \t]+){1,4}?(?:Street|St\.|Road|Rd\.?|Avenue|Ave\.?|Boulevard|Blvd\.?)(?=[ \t]*(?:$|[,;|•·()]))${TAIL}`,
  // Other streets, such as "Am Markt" and "Kaiserplatz", are known by the postcode behind them.
  String.raw`${FROM}(?:(?:Am|An|Im|In|Auf|Zum|Zur|Unter)[ \t]+(?:(?:der|dem|den)[ \t]+)?${WORDS}|(?:${WORD}[ \t]+)?\p{Lu}[\p{L}-]*(?:weg|platz|allee|gasse|damm|ufer|markt))[ \t]+\d{1,3}[a-z]?,[ \t]*(?:[A-Z]{1,2}-)?\d{5}[ \t]+${WORDS}`,
].map((pattern) => new RegExp(pattern, "gmu"));
/** Of no language: a number, words, a town and a number that is no year, and nothing else. */
const WHOLE_LINE = new RegExp(
  String.raw`${BEGIN}${NO_YEAR}\d{1,5}[A-Z]?[ \t]+${WORDS}(?:,[ \t]*${WORDS}){1,2},?[ \t]+${NO_YEAR}${POSTCODE}${END}`,
  "gmu",
);
/** A house of no common shape before its postcode and town, in a line that goes on with an e-mail or a phone. */
const HOUSE = new RegExp(
  String.raw`(?<=(?:^|[|•·])[ \t]*)[^\s|•·,:@][^\n|•·,:@]{0,40},[ \t]*(?:[A-Z]{1,2}-)?\d{4,5}[ \t]+${WORDS}(?=[ \t]*[|•·][^\n]*(?:@|\d{3}[ \d/-]{4}))`,
  "gmu",
);
/** Streets of kinds that are words of the work as well ("500 Google Drive files"): only in the head, as a part of their own. */
const HEAD_STREET = new RegExp(
  String.raw`${BEGIN}\d{1,5}[A-Z]?,?[ \t]+(?:${WORD}[ \t]+){1,4}?(?:Lane|Ln\.?|Drive|Dr\.?|Court|Ct\.?|Way|Close|Crescent|Cres\.?|Terrace|Row|Place|Pl\.?|Gardens|Grove|Square|Sq\.?|Parkway|Pkwy\.?|Mews|Circle|Hill|Park|Nagar|Marg|Colony|Layout)(?=[ \t]*(?:$|[,|•·]|[ ]{2}))`,
  "gmu",
);
const FLAT = String.raw`(?:(?:Apt|Apartment|Unit|Flat|Suite|Ste|Floor|No|Piso|Depto|Wohnung|appt|apt)\.?[ \t]*#?\d+|#?\d{1,3})[ºª°]?[ \t]?\p{L}?`;
/** A town, a region or a country behind a street, or the flat before it, up to the edge of the part. */
const BEHIND_STREET = new RegExp(
  String.raw`[ \t]*,[ \t]*(${FLAT}|${WORDS}(?:[ \t]*\([^()\n]{1,20}\))?)(?=[ \t]*(?:$|[,|•·]|[ ]{2}|[ \t][-–—][ \t]))`,
  "muy",
);
const NEXT_LINE = /[ \t]*,?[ \t]*\n[ \t]*([^\n|•·\t]{2,40}?)(?=[ \t]*(?:$|[|•·]|[ ]{2}))/muy;
const LINES_OF_HEAD = 10;
const LIVES =
  /(?<=(?:^|[\n\t|•]|[ ]{2})[ \t]*(?:current location|location|hometown|city|town|residence|lives in|based in|wohnort|ort|ville|lieu de résidence|ciudad|residencia|cidade|所在地|所在城市|现居地|现居住地|居住地)[ \t]*(?:[:：]|\t)[ \t]*)[^\s:：][^\n\t|•]{0,60}?(?=[ ]{2,}|[ \t]*(?:$|[\n\t|•]))/giu;
/** What a machine writes of where somebody lives. */
const IN_JSON = /(?<="(?:address|postalCode|city|countryCode|region)"\s*:\s*")[^"\n]+/gu;
/** Between the edges of a part: "1090 Wien", "4050-032, Porto", "Detroit, Michigan 48226", "Cardiff CF14 6HF". */
const TOWN_AND_CODE = new RegExp(
  String.raw`(?<=(?:^|[\t|•·:]|[^\p{L}\p{N}\s.,;+()-])[ \t]*)(?:(?:${NUMBER},?[ \t]+)?${NO_YEAR}(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3})?,?[ \t]+${WORDS}|(?:${NUMBER},?[ \t]+)?${WORDS}(?:,[ \t]*${WORDS}){0,2},?[ \t]+(?:[A-Z]{2}[ \t]+)?(?:${NO_YEAR}\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?[ \t]?\d[A-Z]{2}))(?:,[ \t]*${WORDS})?(?:[ \t]*\([^()\n]{1,20}\))?(?=[ \t]*(?:$|[\t|•·])|[ \t]+[^\s@]+@)`,
  "gmu",
);

/** Where a text gives an address with its street or house, told by its shape. */
export function findAddresses(text: string): Stretch[] {
  const head = text.split("\n", LINES_OF_HEAD).join("\n").length;
  const lines = stretchesOf(text, WHOLE_LINE).filter(
    ({ from, to }) =>
      from < head ||
      text
        .slice(from, to)
        .split(",")
        .some((part) => isPlace(part.trim())),
  );
  const streets = STREETS.flatMap((street) => stretchesOf(text, street));
  const inHead = [...streets, ...stretchesOf(text, HEAD_STREET)].filter(({ from }) => from < head);
  const told = [LIVES, TOWN_AND_CODE, HOUSE].flatMap((pattern) => stretchesOf(text.slice(0, head), pattern));
  const written = stretchesOf(text, IN_JSON);
  return withoutOverlaps([
    ...streets,
    ...inHead.map((street) => withTown(text, street)),
    ...lines,
    ...told,
    ...written,
  ]);
}

/** In the head of a document what follows a street is where it is, whether a list knows it or not. */
function withTown(text: string, street: Stretch): Stretch {
  let { to } = street;
  for (;;) {
    BEHIND_STREET.lastIndex = to;
    const part = BEHIND_STREET.exec(text);
    if (!part || isTitle(part[1] ?? "")) break;
    to += part[0].length;
  }
  NEXT_LINE.lastIndex = to;
  const below = NEXT_LINE.exec(text);
  const parts = (below?.[1] ?? "").split(",").map((part) => part.trim());
  if (below && isPlace(parts[0] ?? "") && !parts.some(isTitle)) to += below[0].length;
  return { from: street.from, to };
}
