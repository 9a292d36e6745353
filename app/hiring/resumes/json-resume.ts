import { z } from "zod";
import type { EducationEntry, EmploymentEntry, Found, ResumeProfile } from "./profile.ts";

/** JSON Resume 1.2.1 as far as a profile fills it. Further addresses stand in `basics.emails` and `basics.phones`. */
export interface JsonResume {
  readonly basics: {
    readonly name?: string;
    readonly label?: string;
    readonly email?: string;
    readonly emails: readonly string[];
    readonly phone?: string;
    readonly phones: readonly string[];
    readonly url?: string;
    readonly summary?: string;
    readonly location?: { readonly address: string };
    readonly profiles: readonly {
      readonly network: string;
      readonly username: string;
      readonly url: string;
    }[];
  };
  readonly work: readonly {
    readonly name?: string;
    readonly position?: string;
    readonly location?: string;
    readonly startDate?: string;
    /** Absent for a job that goes on, as JSON Resume has it. */
    readonly endDate?: string;
    readonly summary?: string;
  }[];
  readonly education: readonly {
    readonly institution?: string;
    readonly studyType?: string;
    readonly area?: string;
    readonly score?: string;
    readonly startDate?: string;
    readonly endDate?: string;
  }[];
  readonly skills: readonly { readonly name: string }[];
  readonly languages: readonly { readonly language: string; readonly fluency?: string }[];
}

const NETWORKS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[/.])linkedin\.com\//i, "LinkedIn"],
  [/(?:^|[/.])github\.com\//i, "GitHub"],
  [/(?:^|[/.])gitlab\.com\//i, "GitLab"],
  [/(?:^|[/.])(?:twitter|x)\.com\//i, "X"],
  [/(?:^|[/.])stackoverflow\.com\/users\//i, "Stack Overflow"],
  [/(?:^|[/.])orcid\.org\//i, "ORCID"],
  [/(?:^|[/.])kaggle\.com\//i, "Kaggle"],
  [/(?:^|[/.])medium\.com\//i, "Medium"],
  [/(?:^|[/.])(?:facebook\.com|fb\.co)\//i, "Facebook"],
  [/(?:^|[/.])youtube\.com\//i, "YouTube"],
  [/(?:^|[/.])quora\.com\//i, "Quora"],
  [/(?:^|[/.])xing\.com\//i, "Xing"],
];

/** A profile as JSON Resume. The first address that is no network's profile becomes the page of the person. */
export function toJsonResume(profile: ResumeProfile): JsonResume {
  const { name, headline, emails, phones, links, location, summary } = profile;
  const networks = links.map(({ value }) => ({ link: whole(value), network: networkOf(value) }));
  const url = networks.find((one) => one.network === undefined)?.link;
  return {
    basics: {
      ...optional("name", name),
      ...optional("label", headline),
      ...optional("email", emails[0]),
      emails: emails.slice(1).map((email) => email.value),
      ...optional("phone", phones[0]),
      phones: phones.slice(1).map((phone) => phone.value),
      ...(url === undefined ? {} : { url }),
      ...optional("summary", summary),
      ...(location ? { location: { address: location.value } } : {}),
      profiles: networks
        .filter((one) => one.link !== url)
        .map(({ link, network }) => ({ network: network ?? "Website", username: handleOf(link), url: link })),
    },
    work: profile.employment.map((job) => ({
      ...optional("name", job.company),
      ...optional("position", job.title),
      ...optional("location", job.location),
      ...optional("startDate", job.start),
      ...(job.end && job.end.value !== "present" ? { endDate: job.end.value } : {}),
      ...(job.text === "" ? {} : { summary: job.text }),
    })),
    education: profile.education.map((study) => ({
      ...optional("institution", study.school),
      ...optional("studyType", study.degree),
      ...optional("area", study.field),
      ...optional("score", study.grade),
      ...optional("startDate", study.start),
      ...(study.end && study.end.value !== "present" ? { endDate: study.end.value } : {}),
    })),
    skills: profile.skills.map((skill) => ({ name: skill.value })),
    languages: profile.languages.map((language) => language.value),
  };
}

function optional<K extends string>(
  key: K,
  found: Found<string> | undefined,
): { readonly [P in K]?: string } {
  return (found ? { [key]: found.value } : {}) as { readonly [P in K]?: string };
}

/** Printed addresses leave the protocol out; the schema asks for a whole one. */
function whole(link: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`;
}

function networkOf(link: string): string | undefined {
  return NETWORKS.find(([host]) => host.test(link))?.[1];
}

function handleOf(link: string): string {
  return (
    link
      .replace(/[/?#]+$/, "")
      .split("/")
      .at(-1) ?? ""
  );
}

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
    .array(z.object({ name: text, keywords: z.array(z.string()).optional().catch(undefined) }))
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
    emails: all([basics.email, ...(basics.emails ?? [])]),
    phones: all([basics.phone, ...(basics.phones ?? [])]),
    links: all([basics.url ?? basics.website, ...(basics.profiles ?? []).map((profile) => profile.url)]),
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
    skills: all(skills.flatMap((skill) => (skill.keywords?.length ? skill.keywords : [skill.name]))),
    languages: languages.flatMap(({ language, fluency }) =>
      isFilled(language)
        ? [{ value: { language, ...(isFilled(fluency) ? { fluency } : {}) }, confidence: SURE }]
        : [],
    ),
  };
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

/** "2016-06-24" to "2016-06". */
function month(date: string | undefined): string | undefined {
  return date === undefined ? undefined : /^\d{4}(?:-\d{2})?/.exec(date)?.[0];
}
