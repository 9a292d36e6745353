import { checkProfile, isUnsure, PROFILE_PARTS } from "./checked-profile.ts";
import type { CheckedEntry, CheckedProfile, Correction, ProfileField } from "./checked-profile.ts";
import type { ResumeProfile } from "./profile.ts";

/** One course of study or one job in a line: what, where and when, as far as it is known. */
export interface ProfileLine {
  readonly key: string;
  readonly what: string;
  readonly where: string;
  /** The grade of a course of study, as it stands there. */
  readonly grade: string;
  readonly when: string;
  /** Whether something in it was read without certainty, and nobody has looked since. */
  readonly unsure: boolean;
}

export interface ProfileLines {
  readonly education: readonly ProfileLine[];
  readonly employment: readonly ProfileLine[];
  /** Values of the whole profile that a person should look at. */
  readonly unsure: number;
}

/** The studies and jobs of a resume to be read at a glance, with what people said of them. */
export function profileLines(reading: {
  readonly profile: ResumeProfile;
  readonly corrections: readonly Correction[];
}): ProfileLines {
  const profile = checkProfile(reading.profile, reading.corrections);
  return {
    education: profile.education.map((entry) => lineOf(entry, ["degree", "field"], ["school"])),
    employment: profile.employment.map((entry) => lineOf(entry, ["title"], ["company"])),
    unsure: countUnsure(profile),
  };
}

/** The schools that a resume names, as they stand in it and as people put them right. */
export function schoolsIn(reading: Parameters<typeof profileLines>[0]): readonly string[] {
  const read = reading.profile.education.flatMap(({ school }) => school?.value ?? []);
  return [...new Set([...read, ...profileLines(reading).education.map(({ where }) => where)])].filter(
    Boolean,
  );
}

/** The lines for somebody who reads blind: no schools, and nothing that `shown` takes out of a text. */
export function blindLines(lines: ProfileLines, shown: (text: string) => string): ProfileLines {
  const blind = (list: readonly ProfileLine[], where: (line: ProfileLine) => string) =>
    list.map((line, index) => ({
      ...line,
      key: String(index),
      what: shown(line.what),
      where: where(line),
      grade: shown(line.grade),
    }));
  return {
    education: blind(lines.education, () => ""),
    employment: blind(lines.employment, ({ where }) => shown(where)),
    unsure: lines.unsure,
  };
}

/** How many values a person should look at. */
export function countUnsure(profile: CheckedProfile): number {
  return PROFILE_PARTS.flatMap((part) => profile[part])
    .flatMap((entry) => Object.values(entry.values))
    .filter((value) => isUnsure(value)).length;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2021-09" as people read it, without a language of its own: "Sep 2021", "2021", "now". */
export function readableDate(date: string): string {
  if (date === "present") return "now";
  const [year = "", month] = date.split("-");
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return name === undefined ? year : `${name} ${year}`;
}

function lineOf(
  entry: CheckedEntry,
  what: readonly ProfileField[],
  where: readonly ProfileField[],
): ProfileLine {
  const { values, key } = entry;
  const joined = (fields: readonly ProfileField[], by: string): string =>
    fields.flatMap((field) => values[field]?.value ?? []).join(by);
  const dates = [values.start, values.end].flatMap((date) => (date ? readableDate(date.value) : []));
  return {
    key,
    what: joined(what, ", "),
    where: joined(where, ", "),
    grade: values.grade?.value ?? "",
    when: dates.join(" – "),
    unsure: Object.values(values).some((value) => isUnsure(value)),
  };
}
