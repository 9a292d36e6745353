import { isComputerLanguage } from "./computer-names.ts";
import { isCompany, isPlace, isTitle, readHead, type Fragment, type Head } from "./fragments.ts";
import {
  beginsWithName,
  mayHoldCompany,
  nameAndPlace,
  splitAtComma,
  takePlaceOff,
  trailingPlace,
} from "./names-and-places.ts";
import type { EmploymentEntry, Found } from "./profile.ts";
import type { Row } from "./rows.ts";
import { splitEntries, type EntryRows } from "./entries.ts";
import { plain } from "./vocabulary.ts";

/** What forms ask of a job besides who, where and when. */
const ABOUT_THE_JOB =
  /^(?:series|pay plan|grade|hours?(?: per week| worked)?|salary|(?:starting |ending |annual )?pay|supervisor|manager|reporting to|reports to|okay to contact|may we contact|employment type|job type|team size|reason for leaving)\s*[:：]/iu;
/** What a part of a head is called in front of it: "Company: Northfield", "Role: Analyst", "Período: 2014 – 2016". */
const PART_LABEL =
  /^(?:(?:name of )?(?:company|employer|organi[sz]ation)(?: name)?|(?:job )?title|position|role|designation|dates?|period|duration|location|firma|unternehmen|arbeitgeber|position|tätigkeit|zeitraum|ort|entreprise|société|employeur|poste|fonction|période|lieu|empresa|compañía|cargo|puesto|per[ií]odo|fechas?|lugar|公司(?:名称)?|单位|职位|职务|岗位|时间|地点)\s*[:：]\s*(?=\S)/iu;

/** The labels of a form say what a part is and are none themselves. */
function withoutLabels(row: Row): Row {
  if (row.bullet || !row.cells.some((cell) => PART_LABEL.test(cell.text))) return row;
  const cells = row.cells.map((cell) => ({
    ...cell,
    text: cell.text.replace(PART_LABEL, ""),
    runs: PART_LABEL.test(cell.text) ? [] : cell.runs,
  }));
  return { ...row, cells, text: cells.map((cell) => cell.text).join("\t") };
}

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
  const entries = splitEntries(rows.filter((row) => !ABOUT_THE_JOB.test(row.text)).map(withoutLabels));
  const heads = entries.map((entry) => readHead(entry.head));
  const order = commonOrder(heads);
  // One alone may stand there by chance: "Amazon, Alexa Shopping" beside "Olivar Digital, Bilbao".
  const towns = new Set(heads.map((head) => companyAndTown(head, order)).filter(Boolean)).size > 1;
  const result: EmploymentEntry[] = [];
  let company: Found<string> | undefined;
  let grouped = false;
  const ranged = heads.some((head) => head.dates?.range);
  let around: Head | undefined;
  for (const [index, head] of heads.entries()) {
    const entry = entries[index];
    if (!entry || !head.dates) continue;
    const job = result.at(-1);
    if (job && around && isEngagement(entry, head, around)) {
      result[result.length - 1] = {
        ...job,
        text: [job.text, textOf([...entry.head, ...entry.body])].filter(Boolean).join("\n"),
      };
      continue;
    }
    around = head;
    // Fewer lines than the first has: the line of the company stands over all of them.
    const under = grouped || entry.head.length < (entries[0]?.head.length ?? 0);
    if (head.fragments.some((fragment) => NO_WORK.test(fragment.text))) continue;
    const parts = tellApart(head.fragments, order, { alone: company === undefined, grouped: under, towns });
    if (!parts.title && !parts.company) continue;
    // A list of years is no list of jobs, unless something in it is called like one.
    if (!ranged && !(parts.title && isTitle(parts.title.text))) continue;
    const next = heads[index + 1];
    if (next && isGroup(parts, head, next)) {
      company = toJob(head, parts, entry, undefined).company ?? company;
      grouped = true;
      continue;
    }
    const told = toJob(head, parts, entry, company);
    company = told.company ?? company;
    grouped &&= parts.company === undefined;
    result.push(told);
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
    text: textOf(entry.body),
  };
}

function textOf(rows: readonly Row[]): string {
  return rows.map((row) => row.text.replaceAll("\t", " ")).join("\n");
}

const ENGAGEMENT =
  /^(?:(?:key |selected |end )?(?:client|customer|project|engagement|assignment)|kunde|projekt|einsatz|mission|projet|cliente|proyecto|客户|项目)(?: name| \d{1,2})?\s*[:：#–-]/iu;

/** "Client: a retailer (2016 – 2021)" within the years of the job that it stands under is a part of that job. */
function isEngagement(entry: EntryRows, { dates }: Head, { dates: job }: Head): boolean {
  const [first] = entry.head;
  if (!first || !dates || !job?.range || !ENGAGEMENT.test(plain(first.text))) return false;
  const [start, from] = [dates.start ?? dates.end ?? "", job.start ?? ""];
  const ends = job.end === "present" || (dates.end ?? "").slice(0, 4) <= (job.end ?? "").slice(0, 4);
  return from.slice(0, 4) <= start.slice(0, 4) && dates.end !== undefined && ends;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Which of company and title the jobs name first, by those whose words tell it. */
function commonOrder(heads: readonly Head[]): Order | undefined {
  let balance = 0;
  for (const { fragments } of heads) {
    const named = fragments.filter((fragment) => !isPlace(fragment.text));
    const titles = named.map((fragment) => isTitle(fragment.text));
    if (named.length > 1 && titles.filter(Boolean).length === 1) balance += titles[0] ? -1 : 1;
  }
  return balance === 0 ? undefined : balance > 0 ? "company-first" : "title-first";
}

const AT = /^(.{3,80}?)\s+(?:at|@|bei|chez|bij|en|presso)\s+(\p{Lu}.{1,80})$/u;
/** "Currently working as an Analyst in Northfield" and "Worked as Analyst with Northfield". */
const WORKED_AS =
  /^(?:(?:currently|presently|previously|now|i)\s+)*(?:am\s+|was\s+|have\s+|been\s+)*(?:working|worked|work|employed|engaged|served|serving)\s+as\s+(?:an?\s+|the\s+)?(.{3,80}?)\s+(?:at|in|with|for)\s+(\p{Lu}.{1,80})$/iu;

/** "Olivar Digital, Bilbao": a company, and behind its comma where it is. */
function companyAndTown({ fragments }: Head, order: Order | undefined): string | undefined {
  const { company, location } = tellApart(fragments, order, { alone: true, grouped: false, towns: false });
  const whole = company && location && `${company.text}, ${location.text}`;
  return fragments.some(({ text }) => whole !== undefined && text.startsWith(whole)) ? whole : undefined;
}

function tellApart(
  all: readonly Fragment[],
  order: Order | undefined,
  { alone, grouped, towns }: { readonly alone: boolean; readonly grouped: boolean; readonly towns: boolean },
): Parts {
  const fragments = all.map(withoutContract);
  const isTown = (fragment: Fragment): boolean =>
    isPlace(fragment.text) || isTownAfterDates(fragment, fragments);
  const whole = fragments.filter((fragment) => !isTown(fragment));
  // "Professor at Northfield" beside a town that no list knows.
  const told = whole.every(
    (fragment) => splitAt(fragment).length > 1 || !(isTitle(fragment.text) || isCompany(fragment.text)),
  );
  const split = whole.length === 1 || told ? fragments.flatMap(splitAt) : [...fragments];
  const places = split.filter(isTown);
  let named = split.filter((fragment) => !places.includes(fragment) && isNameLike(fragment.text));
  if (named.length === 0 && places.length > 0) named = places.splice(0, 1);
  if (named.length === 1)
    named = named.flatMap((fragment) =>
      !grouped || mayHoldCompany(fragment) ? splitAtComma(fragment) : [fragment],
    );
  const trailing = named.filter((fragment) => isPlace(fragment.text) && named.length > 1);
  named = named.filter((fragment) => !trailing.includes(fragment));
  const parts = learnt(chooseTitle(named, order), split);
  // Under a group only a line over the title that is set as companies are.
  const mayBe = (place: Fragment): boolean =>
    !grouped || alone || (place.bold && parts.title?.bold === false && place.row < parts.title.row);
  const loose = parts.company
    ? undefined
    : [...places, ...trailing].find((place) => !place.aside && beginsWithName(place.text) && mayBe(place));
  if (parts.title && loose) {
    // Nothing else could be the company: "Data Analyst" over "Gotham, USA".
    const [name = "", ...rest] = nameAndPlace(loose.text);
    const { name: company, place } = trailingPlace(loose) ?? {
      name: { ...loose, text: name },
      place: { ...loose, text: rest.join(", ") },
    };
    return { ...parts, company, location: place, certainty: 0.45 };
  }
  const location = places[0] ?? trailing[0];
  const company = parts.company && takePlaceOff(parts.company, { towns });
  return { ...parts, ...(company ? { company: company.name } : {}), ...placed(location ?? company?.place) };
}

/** "Stage de fin d'études – Ifremar": where nothing else is a title, how somebody was employed is. */
function learnt(parts: Parts, fragments: readonly Fragment[]): Parts {
  const contract = fragments.find(
    ({ text }) => KIND_OF_CONTRACT.test(text) && (isTitle(text) || LEARNING.test(text)),
  );
  return contract && parts.company && !parts.title ? { ...parts, title: contract, certainty: 0.6 } : parts;
}

/** "Risk Analyst, Gulf Bank" over "2009 – 2014, Nizwa": title and company are told already. */
function isTownAfterDates(fragment: Fragment, fragments: readonly Fragment[]): boolean {
  if (!fragment.afterDates || isCompany(fragment.text) || isTitle(fragment.text)) return false;
  const others = fragments.filter((one) => one !== fragment);
  const [head] = others;
  const [title = "", company = ""] = head && others.length === 1 ? head.text.split(/,\s+/) : [];
  return fragment.text.split(/\s+/).length <= 4 && isTitle(title) && company !== "" && !isTitle(company);
}

function placed(location: Fragment | undefined): { location?: Fragment } {
  return location ? { location } : {};
}

function splitAt(fragment: Fragment): Fragment[] {
  const match = WORKED_AS.exec(fragment.text) ?? AT.exec(fragment.text);
  const [, title, company] = match ?? [];
  if (title === undefined || company === undefined || !isTitle(title)) return [fragment];
  return [
    { ...fragment, text: title },
    { ...fragment, text: company },
  ];
}

/** Kinds of contract that say what somebody was. */
const LEARNING = /^(?:stage|alternance|prácticas)\b/iu;

/** Time that is told of and was not worked. */
const NO_WORK =
  /^(?:elternzeit|mutterschutz|babypause|arbeitssuchend|arbeitslos|auszeit|sabbatical|career break|gap year|parental leave|maternity leave|paternity leave|unemployed|congé (?:parental|maternité|sabbatique)|baja (?:maternal|paternal)|产假|待业)$/iu;

/** How somebody was employed, and for how long: "stage de 6 mois", "CDD", "6-month contract". */
const KIND_OF_CONTRACT =
  /^(?:(?:full|part)[- ]time|contract|permanent|fixed[- ]term|temporary|cdi|cdd|vollzeit|teilzeit|befristet|unbefristet|stage|alternance|contrato|prácticas)(?: (?:contract|position|role|job|indefinido|temporal|de fin d['’]études|en alternance))?(?:\s*(?:de|of|for|,)?\s*\(?\d{1,2}[ -](?:mois|months?|ans?|years?|meses|monate))?\)?$|^\d{1,2}[ -](?:month|year)s? contract$/iu;

/** "(This is a federal job)". */
const REMARK = /\s*\([^()]*\bis an?\s[^()]*\)$/i;

/** "Client: Northfield" that is no part of another job is who somebody worked for. */
const CLIENT = /^(?:end )?client(?: name)?\s*[:：]\s*(?=\S)/i;

/** "Data Analyst, CDI" and "Data Analyst (6-month contract)" without what is no name. */
function withoutContract(given: Fragment): Fragment {
  const said = given.text.replace(CLIENT, "").replace(REMARK, "");
  const fragment = said === given.text || said === "" ? given : { ...given, text: said };
  const [, name = "", contract = ""] = /^(.{3,}?)(?:,\s+|\s*\()([^,()]{3,40})\)?$/u.exec(fragment.text) ?? [];
  return KIND_OF_CONTRACT.test(contract) ? { ...fragment, text: name } : fragment;
}

/** "Java, Spring Boot, AWS" behind a title is what was worked with. */
function isListOfTools(text: string): boolean {
  const pieces = text.split(/\s*,\s*/).filter((piece) => piece !== "" && !isPlace(piece));
  const known = pieces.filter((piece) => isComputerLanguage(piece) || /\p{L}\.js$/iu.test(piece));
  return pieces.length >= 2 && known.length * 3 >= pieces.length;
}

function isNameLike(text: string): boolean {
  return (
    !isListOfTools(text) &&
    !/\b(?:is|was) an?\b/i.test(text) &&
    text.length <= 110 &&
    /\p{L}{2}|\p{Lu}|\p{Script=Han}/u.test(text) &&
    !KIND_OF_CONTRACT.test(text)
  );
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

/** What stands alone with the dates, where something else could be the company, is a place that is not known. */
function withoutPlaceByDates(others: readonly Fragment[], title: Fragment): readonly Fragment[] {
  if (title.dated) return others;
  if (others.some((fragment) => fragment.dated && isCompany(fragment.text))) return others;
  const elsewhere = others.filter((fragment) => !fragment.dated);
  const alone = others.filter((fragment) => fragment.dated).length === 1;
  return alone && elsewhere.some((fragment) => !fragment.aside) ? elsewhere : others;
}

function pickCompany(others: readonly Fragment[], title: Fragment): Fragment | undefined {
  const usual = withoutPlaceByDates(
    others.filter((fragment) => fragment.text.length > 1),
    title,
  );
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
