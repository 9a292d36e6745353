import { z } from "zod";
import { findDates } from "./dates.ts";
import type { EducationEntry, EmploymentEntry, Found, FoundSkill, ResumeProfile } from "./profile.ts";

const text = z.string().max(5_000).optional().catch(undefined);
const JsonResumeFile = z.object({
  basics: z
    .object({
      name: text,
      label: text,
      email: text,
      phone: text,
      url: text,
      website: text,
      summary: text,
      emails: z.array(z.string()).optional().catch(undefined),
      phones: z.array(z.string()).optional().catch(undefined),
      location: z
        .object({ address: text, city: text, region: text, countryCode: text })
        .optional()
        .catch(undefined),
      profiles: z
        .array(z.object({ network: text, username: text, url: text }))
        .optional()
        .catch(undefined),
    })
    .optional(),
  work: z
    .array(
      z.object({
        name: text,
        company: text,
        position: text,
        location: text,
        startDate: text,
        endDate: text,
        summary: text,
      }),
    )
    .optional()
    .catch(undefined),
  education: z
    .array(
      z.object({
        institution: text,
        studyType: text,
        area: text,
        score: text,
        gpa: text,
        startDate: text,
        endDate: text,
      }),
    )
    .optional()
    .catch(undefined),
  skills: z
    .array(z.object({ name: text, level: text, keywords: z.array(z.string()).optional().catch(undefined) }))
    .optional()
    .catch(undefined),
  languages: z
    .array(z.object({ language: text, fluency: text }))
    .optional()
    .catch(undefined),
});

const SURE = 0.99;

/** The profile of a file that is JSON Resume itself, old field names too; undefined for any other text. */
export function fromJsonResume(source: string): ResumeProfile | undefined {
  if (!/^\s*\{/.test(source) || !/"basics"/.test(source)) return undefined;
  const parsed = JsonResumeFile.safeParse(parseJson(source));
  if (!parsed.success) return undefined;
  const { basics = {}, work = [], education = [], skills = [], languages = [] } = parsed.data;
  const place = basics.location;
  const location =
    place && [place.address, place.city, place.region, place.countryCode].filter(isFilled).join(", ");
  return {
    ...known("name", basics.name),
    ...known("headline", basics.label),
    ...known("location", location),
    ...known("summary", basics.summary),
    emails: all([basics.email, ...(basics.emails ?? [])].filter((one) => one?.includes("@"))),
    phones: all([basics.phone, ...(basics.phones ?? [])]),
    links: all(
      [basics.url ?? basics.website, ...(basics.profiles ?? []).map(({ url }) => url)].filter(isLink),
    ),
    employment: work.map((job): EmploymentEntry => ({
      ...known("company", job.name ?? job.company),
      ...known("title", job.position),
      ...known("location", job.location),
      ...known("start", month(job.startDate)),
      ...known("end", month(job.endDate) ?? (job.startDate === undefined ? undefined : "present")),
      text: job.summary ?? "",
    })),
    education: education.map((study): EducationEntry => ({
      ...known("school", study.institution),
      ...known("degree", study.studyType),
      ...known("field", study.area),
      ...known("grade", study.score ?? study.gpa),
      ...known("start", month(study.startDate)),
      ...known("end", month(study.endDate)),
    })),
    skills: skillsOf(skills),
    languages: languages.flatMap(({ language, fluency }) =>
      isFilled(language)
        ? [{ value: { language, ...(isFilled(fluency) ? { fluency } : {}) }, confidence: SURE }]
        : [],
    ),
  };
}

/** A level is that of the name, and of the words that say what is meant by it. */
function skillsOf(
  skills: readonly {
    readonly name?: string | undefined;
    readonly level?: string | undefined;
    readonly keywords?: readonly string[] | undefined;
  }[],
): FoundSkill[] {
  const levels = new Map(
    skills.flatMap(({ name, level, keywords }) =>
      (keywords?.length ? keywords : [name]).map((one) => [one, level] as const),
    ),
  );
  return all([...levels.keys()]).map((found) => {
    const level = levels.get(found.value);
    return isFilled(level) ? { ...found, level } : found;
  });
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

function isFilled(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== "";
}

function known<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: Found<string> } {
  return (isFilled(value) ? { [key]: { value, confidence: SURE } } : {}) as {
    readonly [P in K]?: Found<string>;
  };
}

function all(values: readonly (string | undefined)[]): Found<string>[] {
  return [...new Set(values.filter(isFilled))].map((value) => ({ value, confidence: SURE }));
}

/** "2016-06-24" and "June 2016" to "2016-06". */
function month(date: string | undefined): string | undefined {
  return date === undefined ? undefined : findDates(date.trim())?.end;
}

function isLink(address: string | undefined): boolean {
  return address !== undefined && /^\S+\.\S+$/.test(address.trim());
}
