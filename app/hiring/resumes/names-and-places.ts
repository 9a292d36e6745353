import { isCompany, isPlace, isTitle, type Fragment } from "./fragments.ts";

/** "Decathlon, Lille" looks like a town in a country; its first part is no place that is known. */
export function beginsWithName(text: string): boolean {
  const [first = "", ...others] = nameAndPlace(text);
  return others.length > 0 && !isPlace(first);
}

/** "Decathlon, Lille" and "Decathlon (Lille)". */
export function nameAndPlace(text: string): string[] {
  return text.replace(/(\S)\s*\(([^()]+)\)\s*$/, "$1, $2").split(/,\s+/);
}

const LEGAL = /^(?:inc|llc|ltd|limited|co|corp|corporation|gmbh|s\.?a|plc|llp|s\.?l|pte|pty)\b\.?/i;

/** Under a company already named, "Manager, Business Intelligence" is one title. */
export function mayHoldCompany(fragment: Fragment): boolean {
  const [, ...others] = commaPieces(fragment.text);
  return (
    others.length > 1 ||
    others.some((piece) => isCompany(piece)) ||
    (fragment.row === 0 && !isTitle(commaPieces(fragment.text)[0] ?? ""))
  );
}

/** The parts between commas, "Inc." left with its company. */
function commaPieces(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.split(/,\s+|，/)) {
    const last = pieces.length - 1;
    if (last >= 0 && LEGAL.test(piece)) pieces[last] = `${pieces[last]}, ${piece}`;
    else pieces.push(piece);
  }
  return pieces;
}

export function splitAtComma(fragment: Fragment): Fragment[] {
  const pieces = commaPieces(fragment.text);
  if (pieces.length < 2) return [fragment];
  const titled = pieces.map(isTitle);
  // "Vice President, Operations" is one title unless something else could be the company.
  if (pieces.length === 2 && titled[0] === titled[1])
    return titled[0] ? [fragment] : withPlaces(pieces, fragment);
  return withPlaces(pieces, fragment);
}

function withPlaces(pieces: readonly string[], fragment: Fragment): Fragment[] {
  const places: string[] = [];
  const names = [...pieces];
  while (names.length > 1) {
    const tail = names.at(-1) ?? "";
    // "Researcher, Statistics Norway, Oslo": what is left has to name somebody to work for.
    if (places.length > 0 && !isPlace(tail) && names.slice(0, -1).every(isTitle)) break;
    const joined = [tail, ...places].join(", ");
    if (
      !isPlace(joined) &&
      !/^[A-Z]{2}$/.test(tail) &&
      !(places.length > 0 && isPlace(`${tail}, ${places.join(", ")}`))
    )
      break;
    places.unshift(names.pop() ?? "");
  }
  const [title = "", part = "", company = ""] = names;
  // "Sergeant, Signals, Republic of Korea Army": what stands between a title and a company is the title's.
  if (names.length === 3 && isTitle(title) && !isTitle(part) && !isCompany(part) && isCompany(company))
    names.splice(0, 2, `${title}, ${part}`);
  const out = names.map((text) => ({ ...fragment, text }));
  return places.length > 0 ? [...out, { ...fragment, text: places.join(", ") }] : out;
}

/**
 * The company and where it is: "Bayer, Leverkusen, Germany". Where the other companies of the resume have their towns
 * behind a comma (`towns`), what stands there is one, known or not.
 */
export function takePlaceOff(
  company: Fragment,
  { towns = false }: { readonly towns?: boolean } = {},
): { name: Fragment; place?: Fragment } {
  const trailing = trailingPlace(company);
  if (trailing) return trailing;
  const pieces = commaPieces(company.text);
  const parts = withPlaces(pieces, company);
  const place = parts.at(-1);
  if (place && parts.length > 1 && isPlace(place.text))
    return parted(
      company,
      parts.map(({ text }) => text),
    );
  const [, town = ""] = pieces;
  return towns && pieces.length === 2 && isLikeTown(town) ? parted(company, pieces) : { name: company };
}

function parted(company: Fragment, texts: readonly string[]): { name: Fragment; place: Fragment } {
  return {
    name: { ...company, text: texts.slice(0, -1).join(", ") },
    place: { ...company, text: texts.at(-1) ?? "" },
  };
}

const MAX_TOWN_WORDS = 2;

function isLikeTown(text: string): boolean {
  return (
    /^\p{Lu}[\p{L} .'-]{2,}$/u.test(text) &&
    text.split(" ").length <= MAX_TOWN_WORDS &&
    !isTitle(text) &&
    !isCompany(text)
  );
}

/** "Lyft San Francisco, CA", where a tab stood between. */
export function trailingPlace(company: Fragment): { name: Fragment; place: Fragment } | undefined {
  for (const { index } of company.text.matchAll(/\s(?=\p{Lu})/gu)) {
    const name = company.text.slice(0, index).replace(/,$/, "");
    const place = company.text.slice(index + 1);
    const [town = "", ...region] = place.split(",");
    if (region.length > 0 && isPlace(town) && isPlace(place) && !/\b(?:of|in|and|de|the)$/i.test(name))
      return { name: { ...company, text: name }, place: { ...company, text: place } };
  }
  return undefined;
}
