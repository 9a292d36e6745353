import { isCompany, isPlace, isTitle, readHead, type Fragment, type Head } from "./fragments.ts";
import type { EmploymentEntry, Found } from "./profile.ts";
import type { Row } from "./rows.ts";
import { splitEntries, type EntryRows } from "./entries.ts";

type Order = "company-first" | "title-first";

interface Parts {
  title?: Fragment;
  company?: Fragment;
  location?: Fragment;
  /** How sure it is which of the two is the title. */
  certainty: number;
}

/**
 * The jobs of an employment section. Each is found by its dates; company and title are told apart by their words and,
 * where the words do not tell, by the order the other jobs of the same resume keep. Several titles under one company
 * inherit it.
 */
export function readEmployment(rows: readonly Row[]): EmploymentEntry[] {
  const entries = splitEntries(rows);
  const heads = entries.map((entry) => readHead(entry.head));
  const order = commonOrder(heads);
  const result: EmploymentEntry[] = [];
  let company: Found<string> | undefined;
  let grouped = false;
  const ranged = heads.some((head) => head.dates?.range);
  for (const [index, head] of heads.entries()) {
    const entry = entries[index];
    if (!entry || !head.dates) continue;
    // Fewer lines than the first has: the line of the company stands over all of them.
    const under = grouped || entry.head.length < (entries[0]?.head.length ?? 0);
    const parts = tellApart(head.fragments, order, { alone: company === undefined, grouped: under });
    if (!parts.title && !parts.company) continue;
    // A list of years is no list of jobs, unless something in it is called like one.
    if (!ranged && !(parts.title && isTitle(parts.title.text))) continue;
    const next = heads[index + 1];
    if (next && isGroup(parts, head, next)) {
      company = toJob(head, parts, entry, undefined).company ?? company;
      grouped = true;
      continue;
    }
    const job = toJob(head, parts, entry, company);
    company = job.company ?? company;
    grouped &&= parts.company === undefined;
    result.push(job);
  }
  return result;
}

/** A company with the years of the titles that follow under it: nothing in it is a title, and the next has no company. */
function isGroup(parts: Parts, head: Head, next: Head): boolean {
  if (parts.title || !head.dates?.range || !next.dates?.range) return false;
  const named = next.fragments.filter((fragment) => !isPlace(fragment.text));
  const [only] = named;
  if (named.length !== 1 || !only || !isTitle(only.text)) return false;
  const starts = head.dates.start ?? "";
  return (
    starts <= (next.dates.start ?? "") &&
    (head.dates.end === "present" || (next.dates.end ?? "") <= (head.dates.end ?? ""))
  );
}

function toJob(
  head: Head,
  parts: Parts,
  entry: EntryRows,
  inherited: Found<string> | undefined,
): EmploymentEntry {
  const found = (fragment: Fragment | undefined, factor: number): Found<string> | undefined =>
    fragment && { value: fragment.text, confidence: round(factor), region: fragment.region };
  const title = found(parts.title, parts.certainty);
  const company =
    found(parts.company, parts.certainty) ??
    (inherited && { ...inherited, confidence: round(inherited.confidence * 0.7) });
  const location = found(parts.location, 0.8);
  const { dates, datesRegion } = head;
  const date = (value: string | undefined): Found<string> | undefined =>
    value === undefined
      ? undefined
      : { value, confidence: 0.9, ...(datesRegion ? { region: datesRegion } : {}) };
  const start = date(dates?.range ? dates.start : dates?.end);
  const end = date(dates?.end);
  return {
    ...(company ? { company } : {}),
    ...(title ? { title } : {}),
    ...(location ? { location } : {}),
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    text: entry.body.map((row) => row.text.replaceAll("\t", " ")).join("\n"),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Which of company and title the jobs name first, by those whose words tell it. */
function commonOrder(heads: readonly Head[]): Order | undefined {
  let balance = 0;
  for (const { fragments } of heads) {
    const named = fragments.filter((fragment) => !isPlace(fragment.text));
    const [first, second] = named;
    if (!first || !second) continue;
    const firstTitle = isTitle(first.text);
    const secondTitle = isTitle(second.text);
    if (firstTitle !== secondTitle) balance += firstTitle ? -1 : 1;
  }
  return balance === 0 ? undefined : balance > 0 ? "company-first" : "title-first";
}

const AT = /^(.{3,80}?)\s+(?:at|@|bei|chez|bij|en|presso)\s+(\p{Lu}.{1,80})$/u;

function tellApart(
  fragments: readonly Fragment[],
  order: Order | undefined,
  { alone, grouped }: { readonly alone: boolean; readonly grouped: boolean },
): Parts {
  const whole = fragments.filter((fragment) => !isPlace(fragment.text));
  const split = whole.length === 1 ? fragments.flatMap(splitAt) : [...fragments];
  const places = split.filter((fragment) => isPlace(fragment.text));
  let named = split.filter((fragment) => !places.includes(fragment) && isNameLike(fragment.text));
  if (named.length === 0 && places.length > 0) named = places.splice(0, 1);
  if (named.length === 1)
    named = named.flatMap((fragment) =>
      !grouped || mayHoldCompany(fragment) ? splitAtComma(fragment) : [fragment],
    );
  const trailing = named.filter((fragment) => isPlace(fragment.text) && named.length > 1);
  named = named.filter((fragment) => !trailing.includes(fragment));
  const parts = chooseTitle(named, order);
  const loose =
    parts.company || (grouped && !alone)
      ? undefined
      : [...places, ...trailing].find((place) => !place.aside && beginsWithName(place.text));
  if (parts.title && loose) {
    // Nothing else could be the company: "Data Analyst" over "Gotham, USA".
    const [name = "", ...rest] = loose.text.split(/,\s+/);
    const { name: company, place } = trailingPlace(loose) ?? {
      name: { ...loose, text: name },
      place: { ...loose, text: rest.join(", ") },
    };
    return { ...parts, company, location: place, certainty: 0.45 };
  }
  const location = places[0] ?? trailing[0];
  const company = parts.company && takePlaceOff(parts.company);
  return { ...parts, ...(company ? { company: company.name } : {}), ...placed(location ?? company?.place) };
}

/** "Decathlon, Lille" looks like a town in a country; its first part is no place that is known. */
function beginsWithName(text: string): boolean {
  const [first = "", ...others] = text.split(/,\s+/);
  return others.length > 0 && !isPlace(first);
}

function placed(location: Fragment | undefined): { location?: Fragment } {
  return location ? { location } : {};
}

function splitAt(fragment: Fragment): Fragment[] {
  const match = AT.exec(fragment.text);
  const [, title, company] = match ?? [];
  if (title === undefined || company === undefined || !isTitle(title)) return [fragment];
  return [
    { ...fragment, text: title },
    { ...fragment, text: company },
  ];
}

function isNameLike(text: string): boolean {
  return (
    text.length <= 110 &&
    /\p{L}{2}|\p{Lu}|\p{Script=Han}/u.test(text) &&
    !/^(?:full|part)[- ]time$|^(?:contract|permanent|cdi|cdd|vollzeit|teilzeit)$/i.test(text)
  );
}

const LEGAL = /^(?:inc|llc|ltd|limited|co|corp|corporation|gmbh|s\.?a|plc|llp|s\.?l|pte|pty)\b\.?/i;

/** Under a company already named, "Manager, Business Intelligence" is one title. */
function mayHoldCompany(fragment: Fragment): boolean {
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

function splitAtComma(fragment: Fragment): Fragment[] {
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
    const joined = [tail, ...places].join(", ");
    if (
      !isPlace(joined) &&
      !/^[A-Z]{2}$/.test(tail) &&
      !(places.length > 0 && isPlace(`${tail}, ${places.join(", ")}`))
    )
      break;
    places.unshift(names.pop() ?? "");
  }
  const out = names.map((text) => ({ ...fragment, text }));
  return places.length > 0 ? [...out, { ...fragment, text: places.join(", ") }] : out;
}

function takePlaceOff(company: Fragment): { name: Fragment; place?: Fragment } {
  const trailing = trailingPlace(company);
  if (trailing) return trailing;
  const parts = withPlaces(commaPieces(company.text), company);
  const place = parts.at(-1);
  if (!place || parts.length < 2 || !isPlace(place.text)) return { name: company };
  return {
    name: {
      ...company,
      text: parts
        .slice(0, -1)
        .map((part) => part.text)
        .join(", "),
    },
    place,
  };
}

/** "Lyft San Francisco, CA", where a tab stood between. */
function trailingPlace(company: Fragment): { name: Fragment; place: Fragment } | undefined {
  for (const { index } of company.text.matchAll(/\s(?=\p{Lu})/gu)) {
    const name = company.text.slice(0, index).replace(/,$/, "");
    const place = company.text.slice(index + 1);
    const [town = "", ...region] = place.split(",");
    if (region.length > 0 && isPlace(town) && isPlace(place) && !/\b(?:of|in|and|de|the)$/i.test(name))
      return { name: { ...company, text: name }, place: { ...company, text: place } };
  }
  return undefined;
}

function chooseTitle(named: readonly Fragment[], order: Order | undefined): Parts {
  const [first, second] = named;
  if (!first) return { certainty: 0 };
  const scored = named.map((fragment) => titleScore(fragment.text));
  const best = Math.max(...scored);
  // Where two look like titles ("Consultora Altura", "Becaria de BI"), the order of the other jobs tells.
  const at = order === "company-first" ? scored.lastIndexOf(best) : scored.indexOf(best);
  const title = best > 0 ? named[at] : undefined;
  if (!second) return title ? { title: first, certainty: 0.75 } : { company: first, certainty: 0.5 };
  if (title) {
    const others = named.filter((fragment) => fragment !== title);
    const company = pickCompany(others, title);
    const sure = others.every((fragment) => titleScore(fragment.text) <= 0);
    return { title, ...(company ? { company } : {}), certainty: sure ? 0.9 : 0.65 };
  }
  const companyFirst = order ? order === "company-first" : isCompany(first.text) || !isCompany(second.text);
  return companyFirst
    ? { company: first, title: second, certainty: 0.5 }
    : { title: first, company: second, certainty: 0.5 };
}

/** Positive for the words of a title, lower when a company's words are there too. */
function titleScore(text: string): number {
  if (!isTitle(text)) return 0;
  // "Systems Engineer" ends with what it is; a sentence that mentions a lead is no title.
  if (
    /[\p{L}\d]\.$/u.test(text) &&
    text.split(/\s+/).length > 1 &&
    !/\b(?:jr|sr|asst|mgr|eng|dev)\.$/i.test(text)
  )
    return 0.3;
  return isCompany(text) && !isTitle(text.split(/\s+/).at(-1) ?? "") ? 0.4 : 1;
}

function pickCompany(others: readonly Fragment[], title: Fragment): Fragment | undefined {
  const usual = others.filter((fragment) => fragment.text.length > 1);
  const worded = usual.filter((fragment) => isCompany(fragment.text) && !fragment.aside);
  const whole = worded.find(
    (fragment) => !/^(?:department|dept|institute|school|faculty|division|lab)\b/i.test(fragment.text),
  );
  if (whole ?? worded[0]) return whole ?? worded[0];
  const beside = usual.filter((fragment) => Math.abs(fragment.row - title.row) <= 1);
  const pool = beside.length > 0 ? beside : usual;
  const main = pool.filter((fragment) => !fragment.aside);
  const preferred = main.length > 0 ? main : pool;
  return preferred.find((fragment) => fragment.bold && !title.bold) ?? preferred[0];
}
