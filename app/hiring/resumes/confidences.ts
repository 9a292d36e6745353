import type { PageRegion } from "./page.ts";
import type { Found, ResumeProfile } from "./profile.ts";

export interface Sureness {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly region?: PageRegion;
}

/**
 * How sure each value of a profile is and where it stands, in the shape of the JSON Resume made from it: lists run in
 * the same order, so the third of `work` speaks of the third job.
 */
export function confidencesOf(profile: ResumeProfile): Readonly<Record<string, unknown>> {
  const { name, headline, emails, phones, links, location, summary } = profile;
  return {
    basics: {
      ...sure("name", name),
      ...sure("label", headline),
      ...sure("location", location),
      ...sure("summary", summary),
      emails: emails.map(surenessOf),
      phones: phones.map(surenessOf),
      links: links.map(surenessOf),
    },
    work: profile.employment.map((job) => ({
      ...sure("name", job.company),
      ...sure("position", job.title),
      ...sure("location", job.location),
      ...sure("startDate", job.start),
      ...sure("endDate", job.end),
    })),
    education: profile.education.map((study) => ({
      ...sure("institution", study.school),
      ...sure("studyType", study.degree),
      ...sure("area", study.field),
      ...sure("score", study.grade),
      ...sure("startDate", study.start),
      ...sure("endDate", study.end),
    })),
    skills: profile.skills.map(surenessOf),
    languages: profile.languages.map(surenessOf),
  };
}

function sure(key: string, found: Found<unknown> | undefined): Readonly<Record<string, Sureness>> {
  return found ? { [key]: surenessOf(found) } : {};
}

function surenessOf({ confidence, region }: Found<unknown>): Sureness {
  return { confidence, ...(region ? { region } : {}) };
}
