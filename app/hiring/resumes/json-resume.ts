import { isAddress } from "./address-rows.ts";
import type { Found, ResumeProfile } from "./profile.ts";

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
  readonly skills: readonly { readonly name: string; readonly level?: string }[];
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

/** Where each address of a profile goes in JSON Resume. */
export interface Addresses {
  readonly email?: Found<string>;
  readonly emails: readonly Found<string>[];
  readonly phone?: Found<string>;
  readonly phones: readonly Found<string>[];
  readonly url?: Found<string>;
  readonly profiles: readonly Found<string>[];
}

/**
 * The addresses of a profile by their places. The first that the schema takes for a mail address is `email`; the first
 * link that is no network's profile is `url`; the others stand in the lists.
 */
export function addressesOf({ emails, phones, links }: ResumeProfile): Addresses {
  const email = emails.find(({ value }) => isAddress(value) && PRINTABLE.test(value));
  const url = links.find(({ value }) => networkOf(whole(value)) === undefined);
  const [phone, ...more] = phones;
  return {
    ...(email ? { email } : {}),
    emails: emails.filter((one) => one !== email),
    ...(phone ? { phone } : {}),
    phones: more,
    ...(url ? { url } : {}),
    profiles: links.filter((one) => one !== url),
  };
}

/** A profile as JSON Resume. */
export function toJsonResume(profile: ResumeProfile): JsonResume {
  const { name, headline, location, summary } = profile;
  const { email, emails, phone, phones, url, profiles } = addressesOf(profile);
  return {
    basics: {
      ...optional("name", name),
      ...optional("label", headline),
      ...optional("email", email),
      emails: emails.map((one) => one.value),
      ...optional("phone", phone),
      phones: phones.map((one) => one.value),
      ...(url ? { url: whole(url.value) } : {}),
      ...optional("summary", summary),
      ...(location ? { location: { address: location.value } } : {}),
      profiles: profiles.map(({ value }) => {
        const link = whole(value);
        return { network: networkOf(link) ?? "Website", username: handleOf(link), url: link };
      }),
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
    skills: profile.skills.map(({ value, level }) => ({
      name: value,
      ...(level === undefined ? {} : { level }),
    })),
    languages: profile.languages.map((language) => language.value),
  };
}

function optional<K extends string>(
  key: K,
  found: Found<string> | undefined,
): { readonly [P in K]?: string } {
  return (found ? { [key]: found.value } : {}) as { readonly [P in K]?: string };
}

const PRINTABLE = /^[\x21-\x7e]+$/;

/** Printed addresses leave the protocol out, and may hold letters of any script; the schema asks for neither. */
function whole(link: string): string {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`;
  return address.replace(/[^\x21-\x7e]+|["<>\\^`{|}]+/g, encodeURIComponent);
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
