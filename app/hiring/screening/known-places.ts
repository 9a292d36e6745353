import { z } from "zod";
import { findWord, foldText, spellingOf, withoutOverlaps } from "./word-search.ts";
import type { Stretch } from "./word-search.ts";

/** What the company keeps a list of, to recognise in resumes. */
export const KNOWN_PLACE_KINDS = ["employer", "school"] as const;
export type KnownPlaceKind = (typeof KNOWN_PLACE_KINDS)[number];

export const EMPLOYER_MARKS = ["strong_engineering", "data_driven"] as const;
export const SCHOOL_MARKS = ["demanding", "selective"] as const;
export type KnownPlaceMark = (typeof EMPLOYER_MARKS)[number] | (typeof SCHOOL_MARKS)[number];

export const MARK_NAMES: Readonly<Record<KnownPlaceMark, string>> = {
  strong_engineering: "Strong engineering",
  data_driven: "Data-driven",
  demanding: "Demanding programme",
  selective: "Selective entry",
};

/** The marks that fit a kind of place. */
export function marksFor(kind: KnownPlaceKind): readonly KnownPlaceMark[] {
  return kind === "employer" ? EMPLOYER_MARKS : SCHOOL_MARKS;
}

const Text = (most: number) => z.string().trim().max(most, `Keep this under ${most} characters.`);

/** What is known of a place, as a person writes it down; other spellings are told apart by line or semicolon. */
export const KnownPlaceSchema = z.object({
  name: Text(120).min(2, "Name it as resumes do."),
  part: Text(120),
  aliases: Text(1000).transform((text) => [
    ...new Set(
      text
        .split(/[\n;]/)
        .map((one) => one.trim())
        .filter((one) => one !== ""),
    ),
  ]),
  marks: z.array(z.string()),
  about: Text(2000).min(5, "Say what we know, so that others can judge it."),
  knownFrom: Text(200).min(2, "Say from whom we know it."),
  knownSince: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "Give the day since when we know it.")
    .transform((day) => new Date(`${day}T00:00:00Z`))
    .refine((day) => !Number.isNaN(day.getTime()), "Give the day since when we know it."),
});
export type KnownPlaceInput = z.output<typeof KnownPlaceSchema>;

/** Forms of law at the end of a company's name; resumes leave them out as often as not. */
const FORM_OF_LAW =
  /[\s,]+(?:(?:&|and|und|et)\s+)?(?:incorporated|inc|corporation|corp|co|limited|ltd|llc|llp|plc|gmbh|mbh|ag|kgaa|kg|ohg|ug|se|e\.?\s?v|s\.?a\.?s|s\.?a\.?r\.?l|s\.?p\.?a|s\.?r\.?l|s\.?a|s\.?l|b\.?v|n\.?v|oyj|oy|aps|a\/s|as|ab|pty|kk)\.?$/i;

/** A name without its form of law: "Otto GmbH & Co. KG" is "Otto". A name that is nothing else stays as it is. */
export function plainName(name: string): string {
  let rest = name.trim();
  for (;;) {
    const shorter = rest.replace(FORM_OF_LAW, "").replace(/[\s,&]+$/, "");
    if (shorter === rest || [...shorter].length < 2) return rest;
    rest = shorter;
  }
}

/** The spellings by which a place is looked for: its name and its other names, each without its form of law. */
export function spellingsOf(place: {
  readonly name: string;
  readonly aliases: readonly string[];
}): readonly string[] {
  return [...new Set([place.name, ...place.aliases].map(plainName))];
}

export type PlaceToFind = { readonly id: string; readonly name: string; readonly aliases: readonly string[] };
export type FoundPlace = Stretch & { readonly placeId: string };

/**
 * Where a resume names a place of the list: whole words, whatever accents and forms of law. Says nothing about how long
 * somebody was there or in which team; that is for the reader.
 */
export function findPlaces(text: string, places: readonly PlaceToFind[]): readonly FoundPlace[] {
  const within = foldText(text);
  const found = places.flatMap((place) =>
    spellingsOf(place)
      .flatMap((word) => findWord(within, { word, spelling: spellingOf(word) }))
      .map((stretch) => ({ ...stretch, placeId: place.id })),
  );
  return withoutOverlaps(found);
}
