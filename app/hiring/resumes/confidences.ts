import { addressesOf } from "./json-resume.ts";
import type { PageRegion } from "./page.ts";
import type { EmploymentEntry, Found, ResumeProfile } from "./profile.ts";

export interface Sureness {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly region?: PageRegion;
}

/**
 * How sure each value of a profile is and where it stands, in the very shape of the JSON Resume made from it: under the
 * same keys, lists in the same order. An end that is "present" has its sureness although the resume leaves it out.
 */
export function confidencesOf(profile: ResumeProfile): Readonly<Record<string, unknown>> {
  const { name, headline, location, summary } = profile;
  const { email, emails, phone, phones, url, profiles } = addressesOf(profile);
  return {
    basics: {
      ...sure("name", name),
      ...sure("label", headline),
      ...sure("email", email),
      emails: emails.map(surenessOf),
      ...sure("phone", phone),
      phones: phones.map(surenessOf),
      ...sure("url", url),
      ...sure("summary", summary),
      ...(location ? { location: { address: surenessOf(location) } } : {}),
      profiles: profiles.map(surenessOf),
    },
    work: profile.employment.map((job) => ({
      ...sure("name", job.company),
      ...sure("position", job.title),
      ...sure("location", job.location),
      ...sure("startDate", job.start),
      ...sure("endDate", job.end),
      ...(job.text === "" ? {} : { summary: { confidence: leastOf(job) } }),
    })),
    education: profile.education.map((study) => ({
      ...sure("institution", study.school),
      ...sure("studyType", study.degree),
      ...sure("area", study.field),
      ...sure("score", study.grade),
      ...sure("startDate", study.start),
      ...sure("endDate", study.end),
    })),
    skills: profile.skills.map((skill) => ({
      name: surenessOf(skill),
      ...(skill.level === undefined ? {} : { level: surenessOf(skill) }),
    })),
    languages: profile.languages.map((spoken) => ({
      language: surenessOf(spoken),
      ...(spoken.value.fluency === undefined ? {} : { fluency: surenessOf(spoken) }),
    })),
  };
}

/** What stands under a job is as sure as the least sure of what names the job. */
function leastOf({ company, title, start }: EmploymentEntry): number {
  return Math.min(...[company, title, start].flatMap((one) => (one ? [one.confidence] : [])), 1);
}

function sure(key: string, found: Found<unknown> | undefined): Readonly<Record<string, Sureness>> {
  return found ? { [key]: surenessOf(found) } : {};
}

function surenessOf({ confidence, region }: Found<unknown>): Sureness {
  return { confidence, ...(region ? { region } : {}) };
}
