import type { CheckedEntry, CheckedProfile } from "../resumes/checked-profile.ts";
import { fold } from "./folded.ts";

/** What of a read resume people filter by. */
export const VALUE_KINDS = ["company", "school", "skill"] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

const LONGEST = 80;
/** Shorter words are searched as they stand: "R" is not every skill that begins with an R. */
const WHOLE_BELOW = 3;
/** Stands in no word that people type or resumes hold, so a value is never found as a word of a text. */
const PARTED = "¦";
const OFFERED = 8;

/** The values of a profile as the index keeps them: each from the beginning of each of its words on. */
export function namedValues(profile: CheckedProfile): readonly string[] {
  const all = VALUE_KINDS.flatMap((kind) =>
    valuesOf(profile, kind).flatMap((value) =>
      beginnings(comparable(value)).map((words) => kind + PARTED + words),
    ),
  );
  return [...new Set(all)];
}

/** How the index is asked for a value by its words or their beginning; null when there is no word in what was typed. */
export function valueQuery(kind: ValueKind, typed: string): string | null {
  const words = comparable(typed);
  if (words === "") return null;
  return `'${kind}${PARTED}${words}'${words.length < WHOLE_BELOW ? "" : ":*"}`;
}

/** Values of these profiles that hold what was typed from the beginning of a word on: the most frequent first. */
export function offerValues(
  profiles: readonly CheckedProfile[],
  kind: ValueKind,
  typed: string,
): readonly string[] {
  const sought = comparable(typed);
  if (sought === "") return [];
  const counts = new Map<string, { readonly value: string; readonly count: number }>();
  for (const profile of profiles) {
    for (const value of new Set(valuesOf(profile, kind))) {
      const words = comparable(value);
      if (!beginnings(words).some((beginning) => beginning.startsWith(sought))) continue;
      const known = counts.get(words);
      counts.set(words, { value: known?.value ?? value, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()]
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ value }) => value);
}

function valuesOf(profile: CheckedProfile, kind: ValueKind): readonly string[] {
  const of = (entries: readonly CheckedEntry[], field: "company" | "school" | "value") =>
    entries.flatMap(({ values }) => values[field]?.value ?? []);
  switch (kind) {
    case "company":
      return of(profile.employment, "company");
    case "school":
      return of(profile.education, "school");
    case "skill":
      return of(profile.skills, "value");
  }
}

/** Lower case, no accents, single blanks; of signs only those that tell C++ and C# from C. */
function comparable(value: string): string {
  return fold(value)
    .text.replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim()
    .slice(0, LONGEST)
    .trim();
}

function beginnings(words: string): readonly string[] {
  const parts = words.split(" ").filter((part) => part !== "");
  return parts.map((_, index) => parts.slice(index).join(" "));
}
