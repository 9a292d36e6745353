import { z } from "zod";
import { STAGES } from "../applications/stages.ts";
import type { Role } from "../people/roles.ts";
import { INTERVIEW_TEMPLATES } from "./interview-templates.ts";
import { Application, Day, Instant, Link, Name, PromisedFor, ToCandidate } from "./template-props.ts";

/**
 * Every mail that Baton can write, with what each one needs to know. Instants are ISO strings, because props are
 * stored as JSON; they are written out in the reader's `timeZone` (IANA). Empty strings mean "not given".
 */

export const MAIL_TEMPLATES = {
  "sign-in-link": {
    label: "Sign-in link",
    toCandidate: false,
    props: z.object({ name: Name, link: Link, minutes: z.number().int().positive() }),
  },
  invitation: {
    label: "Invitation to join",
    toCandidate: false,
    props: z.object({
      name: Name,
      companyName: Name,
      invitedBy: Name,
      roleName: z.string(),
      link: Link,
      hours: z.number().int().positive(),
    }),
  },
  "application-received": {
    label: "Application received",
    toCandidate: true,
    props: z.object({ ...ToCandidate, promisedFor: PromisedFor }),
  },
  "application-repeated": {
    label: "Applied again",
    toCandidate: true,
    props: z.object({
      ...ToCandidate,
      /** From when another application is read, if the former one was rejected; null while it goes on. */
      readAgainFrom: Day.nullable().default(null),
      /** To whom a file goes that was not kept, because the application has all it may have; null when it was kept. */
      sendFilesTo: z.object({ name: Name, email: z.string() }).nullable().default(null),
    }),
  },
  ...INTERVIEW_TEMPLATES,
  "daily-digest": {
    label: "Digest of the day",
    toCandidate: false,
    /** Names openings and counts, never a candidate: what erasing cannot reach holds nobody's name. */
    props: z.object({
      readerName: Name,
      companyName: Name,
      day: Day,
      lines: z.array(z.object({ text: z.string(), url: Link })).min(1),
    }),
  },
  rejection: {
    label: "Rejection",
    toCandidate: true,
    props: z.object({
      candidateName: Name,
      ...Application,
      /** True once somebody met the candidate: the mail then thanks for the conversations. */
      hadInterviews: z.boolean(),
      /** A few own words: a genuine strength, what to take along. */
      personalNote: z.string().default(""),
      signedBy: Name,
    }),
  },
  offer: {
    label: "Offer",
    toCandidate: true,
    props: z.object({
      ...ToCandidate,
      /** The offer's terms as written. */
      terms: z.string(),
      startDate: Day.nullable().default(null),
      signedBy: Name,
    }),
  },
  "hired-welcome": {
    label: "Welcome",
    toCandidate: true,
    props: z.object({
      candidateName: Name,
      ...Application,
      startDate: Day.nullable().default(null),
      signedBy: Name,
    }),
  },
  "reschedule-asked": {
    label: "Candidate asks for another time",
    toCandidate: false,
    props: z.object({
      recruiterName: Name,
      candidateName: Name,
      ...Application,
      interviewName: z.string(),
      startsAt: Instant,
      timeZone: z.string(),
      message: z.string(),
      applicationUrl: Link,
    }),
  },
  "candidate-question": {
    label: "Question from a candidate",
    toCandidate: false,
    props: z.object({
      recruiterName: Name,
      candidateName: Name,
      ...Application,
      message: z.string(),
      applicationUrl: Link,
    }),
  },
  "feedback-request": {
    label: "How did it go?",
    toCandidate: true,
    props: z.object({
      candidateName: Name,
      ...Application,
      /** Those it is about, one or all of a visit; their ids say later what was asked about. */
      interviews: z.array(z.object({ id: z.string(), name: z.string() })).min(1),
      /** The candidate's page, where the two questions are. */
      feedbackUrl: Link,
      promisedFor: PromisedFor,
    }),
  },
  "new-link": {
    label: "New private link",
    toCandidate: true,
    props: z.object(ToCandidate),
  },
  "new-date": {
    label: "New date for the next step",
    toCandidate: true,
    props: z.object({
      ...ToCandidate,
      promisedFor: z.iso.date(),
      /** Whether the date before had passed: the mail then says sorry. */
      late: z.boolean(),
      signedBy: Name,
    }),
  },
  letter: {
    label: "Letter",
    toCandidate: true,
    props: z.object({
      ...ToCandidate,
      /** Words of a person, filled in for this one candidate. */
      subject: z.string().min(1),
      body: z.string().min(1),
      /** Where the application stood when the letter was confirmed. */
      stage: z.enum(STAGES),
    }),
  },
} as const;

export type MailTemplate = keyof typeof MAIL_TEMPLATES;

/** What a caller gives: fields with a default may be left out. */
export type MailPropsInput = { [T in MailTemplate]: z.input<(typeof MAIL_TEMPLATES)[T]["props"]> };

/** What a template is given: every field present. */
export type MailProps = { [T in MailTemplate]: z.output<(typeof MAIL_TEMPLATES)[T]["props"]> };

/** A template with its own props, for any template: `{ template: "offer", props: { ... } } | ...`. */
export type MailWords = {
  [T in MailTemplate]: { readonly template: T; readonly props: MailPropsInput[T] };
}[MailTemplate];

/** The same with every field present, as a template is given it. */
export type ParsedMail = {
  [T in MailTemplate]: { readonly template: T; readonly props: MailProps[T] };
}[MailTemplate];

/** Reads a stored mail; throws when the template is unknown or its props are not what it needs. */
export function parseMail(template: string, props: unknown): ParsedMail {
  if (!isMailTemplate(template)) throw new Error(`There is no mail template called ${template}.`);
  return { template, props: MAIL_TEMPLATES[template].props.parse(props) } as ParsedMail;
}

/** The same, but null when it cannot be read: something it needs is missing, or was erased. */
export function readMail(template: string, props: unknown): ParsedMail | null {
  try {
    return parseMail(template, props);
  } catch {
    return null;
  }
}

export const MAIL_TEMPLATE_NAMES = Object.keys(MAIL_TEMPLATES) as readonly MailTemplate[];

/** Whether a stored word names a template of this version. */
export function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(MAIL_TEMPLATES, name);
}

/** What the list of mails calls it; a template that is gone keeps its own name. */
export function mailLabel(name: string): string {
  return isMailTemplate(name) ? MAIL_TEMPLATES[name].label : name;
}

/** Whether this mail goes to a candidate, where more care is taken. */
export function goesToCandidate(name: string): boolean {
  return isMailTemplate(name) && MAIL_TEMPLATES[name].toCandidate;
}

/**
 * Whether somebody with this role may read the words of such a mail at /mail. A sign-in link opens somebody's account
 * and is for its addressee alone; an invitation's link makes an account, which is for admins to hand out.
 */
export function mayReadWords(name: string, role: Role): boolean {
  if (name === "sign-in-link") return false;
  return name !== "invitation" || role === "admin";
}
