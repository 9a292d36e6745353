import { asRead, checkProfile, type CheckedValue, type Correction } from "../resumes/checked-profile.ts";
import { isCompany, isSchool, isSubject, isTitle } from "../resumes/fragments.ts";
import type { ResumeProfile } from "../resumes/profile.ts";
import type { BlindIdentity } from "./blind.ts";

type Reading = { readonly profile: ResumeProfile; readonly corrections: readonly Correction[] };

/** A job title in large letters, or a field of study, passes for a name only where an address agrees with it. */
const SURE_OF_SUBJECT = 0.8;
const SURE_OF_TITLE = 0.65;
const NOWHERE = /^(?:fully )?(?:remote|hybrid|worldwide|anywhere)\b/i;

/** What the resumes themselves tell of who wrote them, as it was read and as people put it right. */
export function readIdentity(
  readings: readonly Reading[],
): Pick<BlindIdentity, "names" | "locations" | "workplaces"> {
  const profiles = readings.flatMap(({ profile, corrections }) => [
    asRead(profile),
    checkProfile(profile, corrections),
  ]);
  const people = profiles.flatMap(({ person }) => person.map(({ values }) => values));
  const jobs = profiles.flatMap(({ employment }) => employment.map(({ values }) => values));
  return {
    names: distinct(people.map(({ name }) => (isMisread(name) ? "" : (name?.value ?? "")))),
    locations: distinct(people.map(({ location }) => location?.value ?? "")).filter(
      (location) => !NOWHERE.test(location),
    ),
    // What stands behind a comma is where the employer is.
    workplaces: distinct(jobs.map(({ company }) => company?.value.split(/,\s|\s*\(/)[0] ?? "")),
  };
}

function isMisread(name: CheckedValue | undefined): boolean {
  if (name === undefined) return false;
  const { value, confidence } = name;
  if (isSubject(value)) return confidence < SURE_OF_SUBJECT;
  return (isTitle(value) || isCompany(value) || isSchool(value)) && confidence < SURE_OF_TITLE;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter(Boolean))];
}
