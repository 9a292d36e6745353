import { asMeant, candidateRows, EMAIL } from "./address-rows.ts";
import { PHONE } from "./contacts.ts";
import { isCompany, isDegree, isPlace, isSchool, isSubject, isTitle } from "./fragments.ts";
import type { Found } from "./profile.ts";
import { regionOf, type Row } from "./rows.ts";
import type { Section } from "./sections.ts";
import { plain } from "./vocabulary.ts";

const LOCATION_LABEL =
  /^(?:(?:home|postal|private|current|permanent|mailing) )?(?:address|location|city|hometown|current location|residence|lives in|living in|based in|adresse|domicile|habite a|wohnort|wohnhaft in|anschrift|direccion|domicilio|residencia|vive en|ubicacion|lieu|(?:通讯|家庭)?(?:地址|住址)|所在地|所在城市|居住地|现居(?:地|住地)?|现住址?)\s*[:：]\s*/u;

/** Contacts stand behind each other in one line, parted by signs, by room, or by their labels alone. */
const PARTS =
  /\s*[|•·]\s*|\s{2,}|\s\*\s|\s(?=(?:address|location|city|adresse|anschrift|wohnort|domicile|ville|dirección|ciudad)\s*[:：])/iu;

/** Where the candidate lives, if the top or the contact section says so. */
export function readLocation(sections: readonly Section[], name?: string): Found<string> | undefined {
  const rows = candidateRows(sections).flatMap(({ row, early }) => (early ? [row] : []));
  return placeIn(rows) ?? besideContacts(rows, name);
}

function placeIn(rows: readonly Row[]): Found<string> | undefined {
  for (const row of rows) {
    for (const [index, cell] of row.cells.entries()) {
      const parts = cell.text
        .split(PARTS)
        .flatMap((one) => (holdsContact(row) ? one.split(/\s[-–—]\s/u) : [one]))
        .map((one) => one.replace(PICTURE, "").trim());
      const labelled = parts.find((one) => LOCATION_LABEL.test(plain(one)));
      const label = plain(row.cells[index - 1]?.text ?? "").replace(/\s*[:：]?$/, ":");
      const named =
        labelled?.replace(/^[^:：]*[:：]\s*/u, "") ?? (LOCATION_LABEL.test(label) ? cell.text : "");
      const value = named.replace(/^\s*[:：]\s*/u, "");
      if (value !== "" && !/@|https?:/.test(value))
        return { value, confidence: 0.9, region: regionOf(row, cell) };
      const part = parts.find(
        (one) => isPlace(one.replace(/\s*\(\d{1,5}\)$/, "")) || isStreet(one) || isTownWithPostcode(one),
      );
      if (part !== undefined) return { value: part, confidence: 0.8, region: regionOf(row, cell) };
    }
  }
  return undefined;
}

const TOWNS =
  /^\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){0,3}(?:, \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2}){0,2}$/u;

/** A town that no list knows: a part of a line of addresses, or "Town, Region" over or under one. */
function besideContacts(rows: readonly Row[], name: string | undefined): Found<string> | undefined {
  const called = plain(name ?? "").split(" ");
  const contact = rows.map(holdsContact);
  for (const [index, row] of rows.entries()) {
    const beside = contact[index - 1] === true || contact[index + 1] === true;
    if (contact[index] !== true && !beside) continue;
    for (const cell of row.cells) {
      const parts = cell.text.split(/\s*[|•·]\s*/u).map((one) => one.replace(PICTURE, "").trim());
      const value = parts.find(
        (part) =>
          TOWNS.test(part) &&
          (contact[index] === true
            ? parts.length > 1 || part.includes(", ")
            : part.includes(", ") && parts.length === 1) &&
          !isElse(part) &&
          !plain(part)
            .split(/[ ,]+/)
            .some((word) => called.includes(word)),
      );
      if (value !== undefined) return { value, confidence: 0.7, region: regionOf(row, cell) };
    }
  }
  return undefined;
}

function holdsContact(row: Row): boolean {
  const text = asMeant(row.text);
  return new RegExp(EMAIL.source, "u").test(text) || new RegExp(PHONE.source, "u").test(text);
}

/** Words of work and study, and the names of networks, are no towns. */
function isElse(text: string): boolean {
  return (
    isTitle(text) ||
    isSubject(text) ||
    isCompany(text) ||
    isSchool(text) ||
    isDegree(text) ||
    /linkedin|github|gitlab|xing|kaggle|website|portfolio|blog|mail|phone|mobile|skype|citizen|licen[cs]e|visa|permit/i.test(
      text,
    )
  );
}

/** A sign of a font of signs, or drawn before the words. */
const PICTURE = /^[\s\u2190-\u21ff\u2300-\u27bf\u{1f300}-\u{1faff}\ue000-\uf8ff]+/u;
const TOWN = String.raw`\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}[\p{L}'’.-]+|am|an der|im|de|del|la|do|da|sur|upon)){0,3}`;
/** "1090 Wien", "Detroit, Michigan 48226", "17 Mill Lane, Cardiff CF14 6HF". */
const TOWN_WITH_POSTCODE = new RegExp(
  String.raw`^(?:(?:[A-Z]{1,2}[- ])?(?!(?:19|20)\d\d(?!\d))\d{4,5}(?:-\d{3})? ${TOWN}|[^@:]{0,60}${TOWN}(?:,? [A-Z]{2}|, ${TOWN}),? \d{5}(?:-\d{4})?|[^@:]{0,60}${TOWN},? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?:, ${TOWN})?$`,
  "u",
);

function isTownWithPostcode(text: string): boolean {
  return text.length < 90 && TOWN_WITH_POSTCODE.test(text);
}

function isStreet(text: string): boolean {
  return (
    text.length < 90 &&
    /\d/.test(text) &&
    /\b(?:street|st\.|road|rd\.?|avenue|ave\.?|lane|drive|dr\.|boulevard|blvd|straße|str\.|rue|venelle|impasse|chemin|quai|calle|rua|avenida|terrace|close|court|crescent|platz|weg|allee|square|way)\b/i.test(
      text,
    ) &&
    !/@|https?:/.test(text)
  );
}
